/** The pages of a grant: the party's own, the county's, and the list of what is due. */
package tilsagn.grant.web;
