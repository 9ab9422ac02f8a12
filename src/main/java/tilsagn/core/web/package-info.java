/** What every page shares: the security chain, the layout's attributes, how refusals and figures are shown. */
@org.springframework.modulith.NamedInterface("web")
package tilsagn.core.web;
