/// What windows say, in the languages there are. A text stands in `resources/ui/messages_LANGUAGE.properties`, and the
/// code names it by its whole key, `"theme.dark"`, so that a search finds it. A test compares files and code.
///
/// Kinds and properties of experiments and probes bring their English titles and help in their records. Their
/// translations, where there are any, have keys that are made from their names: see [Words#or].
@NullMarked
package gradiscope.ui.text;

import org.jspecify.annotations.NullMarked;
