/**
 * The demo: a cast of invented people and organisations, their stories played through the public faces of the rooms, and a clock
 * that can be moved. Nothing of it exists in production.
 */
@org.springframework.modulith.ApplicationModule
package tilsagn.demo;
