/// The list of all probes, and the catalog of everything a person can choose from. It stands apart from
/// `gradiscope.probe`, which every probe builds on, so that no
/// package depends on itself in a circle.
@NullMarked
package gradiscope.probe.catalog;

import org.jspecify.annotations.NullMarked;
