/** The party's page of its appeal, and the panel where the county works with it. */
package tilsagn.appeal.web;
