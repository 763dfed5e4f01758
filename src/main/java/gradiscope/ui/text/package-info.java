/// What windows say, in the languages there are.
///
/// What is the window's own stands in `resources/ui/messages_LANGUAGE.properties`, and the code names it by its whole
/// key, `"theme.dark"`, so that a search finds it ([Words#get]). A test compares files and code.
///
/// Kinds and properties of experiments and probes bring their English titles and help in their records: the command
/// line, the JSON schema and `describe` speak English. A window in another language looks them up in
/// `resources/ui/kinds_LANGUAGE.properties`, by keys made from their names ([Naming]). A test walks the catalog and
/// reports what is missing there the day a kind is listed, and what is there for nothing.
///
/// What the engine has to say, refusals and conditions, comes as [gradiscope.experiment.Message] with its English,
/// which
/// is also the key, as in gettext: `resources/ui/problems_LANGUAGE.po` ([Translations]). So do the texts of figures,
/// said by [gradiscope.figure.chart.Look#say], whose look brings the language. A test compares the file with every
/// template in the code.
///
/// Numbers for reading are written as the language does, in German with a decimal comma: here ([Words#brief],
/// [Words#count], [Words#percent]) and in figures by the same rule, [gradiscope.experiment.Message.Tongue#written].
/// Fields show a point, as documents and the command line do; those of forms take a comma as well.
@NullMarked
package gradiscope.ui.text;

import org.jspecify.annotations.NullMarked;
