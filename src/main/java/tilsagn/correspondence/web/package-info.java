/** The letter on the party's screen, the letters of a case for the county, and the demo's mailbox. */
package tilsagn.correspondence.web;
