/// Figures on their way out of the window.
///
/// Whatever can be taken along is an [Exportable]: a name, and what draws it in any [gradiscope.figure.Format]. The
/// [ExportDesk] lies over the window, shows what the file will look like while the format is set, and remembers the
/// last one; what is copied with one key has that format, too. Writing is done beside the toolkit's thread, by the
/// [Exporter].
@NullMarked
package gradiscope.ui.export;

import org.jspecify.annotations.NullMarked;
