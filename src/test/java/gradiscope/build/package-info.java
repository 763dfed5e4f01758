/// What holds for the project as a whole: its architecture, and the libraries it stands on.
@NullMarked
package gradiscope.build;

import org.jspecify.annotations.NullMarked;
