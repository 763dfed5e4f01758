/// The list of all lessons. A new one is a package of its own and a line in [Lessons#ALL].
@NullMarked
package gradiscope.lesson.catalog;

import org.jspecify.annotations.NullMarked;
