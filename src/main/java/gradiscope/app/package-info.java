/// The program: its entry, its command line, and the wiring of everything by constructor.
///
/// A command reads what a person gave, calls the engine, and writes files that appear whole or not at all.
/// What a person got wrong is one line on standard error and exit code 2; everything else that ends a
/// command early has a code of its own ([Exit]).
@NullMarked
package gradiscope.app;

import org.jspecify.annotations.NullMarked;
