package gradiscope.ui.text;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Value;
import gradiscope.figure.View;
import gradiscope.probe.Probe;
import java.util.Locale;
import java.util.regex.Pattern;

/// What kinds, properties and choices are called. Their English is made from what records say of themselves;
/// translations stand in `resources/ui/kinds_LANGUAGE.properties`:
///
/// - `kind.dense.title`, `kind.dense.help`: a kind;
/// - `probe.loss.title`, `view.loss.title`: a probe, and how it is drawn, which may be called as a kind of another
///   family;
/// - `kind.dense.units.title`, `kind.dense.units.help`: a property of one kind, or of a record such as `training`;
/// - `kind.any.units.title`, `kind.any.units.help`: a property of this name wherever it occurs;
/// - `kind.choice.he-normal`: a constant.
public final class Naming {
    /// A short name without vowels is an abbreviation.
    private static final Pattern NO_WORD = Pattern.compile("[A-Z&&[^AEIOU]]{1,3}");

    private final Words words;

    public Naming(Words words) {
        this.words = words;
    }

    public String title(Descriptor<?> kind) {
        return words.or(owner(kind) + ".title", kind.title());
    }

    public String help(Descriptor<?> kind) {
        return words.or(owner(kind) + ".help", kind.help());
    }

    /// Of a property: `weightDecay` is called Weight decay.
    public String title(Descriptor<?> owner, Descriptor.Entry property) {
        return property(owner, property, ".title", sentence(property.name()));
    }

    public String help(Descriptor<?> owner, Descriptor.Entry property) {
        return property(owner, property, ".help", property.help());
    }

    private String property(Descriptor<?> owner, Descriptor.Entry property, String what, String english) {
        String general = words.or("kind.any." + property.name() + what, english);
        return words.or(owner(owner) + "." + property.name() + what, general);
    }

    /// What the keys of a kind or record start with.
    static String owner(Descriptor<?> owner) {
        boolean isView = View.class.isAssignableFrom(owner.type());
        String family = isView ? "view." : Probe.class.isAssignableFrom(owner.type()) ? "probe." : "kind.";
        return family
                + (owner.isKind() ? owner.name() : owner.type().getSimpleName().toLowerCase(Locale.ROOT));
    }

    /// Of a choice: `HE_NORMAL` is called He normal, `ALL` is called All, `NTK` stays as it is, and what has a text
    /// of its own is called by that.
    public String title(Enum<?> choice) {
        String name = choice.name();
        String english = !choice.toString().equals(name) ? choice.toString() : sentence(choice);
        return words.or("kind.choice." + Value.Choice.name(choice), english);
    }

    private static String sentence(Enum<?> choice) {
        String name = choice.name();
        return NO_WORD.matcher(name).matches()
                ? name
                : name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// `weightDecay` to `Weight decay`.
    private static String sentence(String camel) {
        String spaced = camel.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
