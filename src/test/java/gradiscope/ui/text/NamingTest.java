package gradiscope.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.experiment.Catalog;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.Value;
import gradiscope.figure.Format;
import gradiscope.figure.Views;
import gradiscope.network.layer.Initialisation;
import gradiscope.probe.catalog.Families;
import gradiscope.training.Stops;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A walk through all that a person can choose or set: what is listed in the catalog, and the records in it.
final class NamingTest {
    private static final Catalog CATALOG = Families.catalog();

    private static Properties german() throws IOException {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("resources/ui/kinds_de.properties"))) {
            texts.load(reader);
        }
        return texts;
    }

    /// The members of all families, the experiment, and every record that is a property of one of them.
    private static Set<Descriptor<?>> described() {
        Set<Descriptor<?>> found = new LinkedHashSet<>();
        CATALOG.families().forEach(family -> found.addAll(CATALOG.members(family)));
        Views.ALL.forEach(view -> found.add(Descriptor.of(view)));
        found.add(Descriptor.of(Format.class));
        List<Descriptor<?>> open = new ArrayList<>(found);
        open.add(Descriptor.of(Experiment.class));
        while (!open.isEmpty()) {
            Descriptor<?> next = open.removeLast();
            found.add(next);
            next.entries().stream()
                    .map(entry -> element(entry.value()))
                    .flatMap(value ->
                            value instanceof Value.Group group ? Stream.of(Descriptor.of(group.type())) : Stream.of())
                    .filter(group -> !found.contains(group))
                    .forEach(open::add);
        }
        return found;
    }

    private static Value element(Value value) {
        return value instanceof Value.Many many ? element(many.element()) : value;
    }

    /// Each text by the keys under which it may stand, the most particular first.
    private static List<List<String>> needed() {
        Set<List<String>> needed = new LinkedHashSet<>();
        for (Descriptor<?> descriptor : described()) {
            String owner = Naming.owner(descriptor);
            for (String what : List.of(".title", ".help")) {
                if (descriptor.isKind()) {
                    needed.add(List.of(owner + what));
                }
                descriptor.entries().stream()
                        .map(Descriptor.Entry::name)
                        .forEach(name -> needed.add(List.of(owner + "." + name + what, "kind.any." + name + what)));
            }
            descriptor.entries().stream()
                    .map(entry -> element(entry.value()))
                    .flatMap(value -> value instanceof Value.Choice choice
                            ? Stream.<Enum<?>>of(choice.type().getEnumConstants())
                            : Stream.of())
                    .forEach(constant -> needed.add(List.of("kind.choice." + Value.Choice.name(constant))));
        }
        return List.copyOf(needed);
    }

    @Test
    void everyKindPropertyAndChoiceIsCalledSomethingInGerman() throws IOException {
        Set<Object> keys = german().keySet();
        assertThat(needed())
                .hasSizeGreaterThan(300)
                .filteredOn(places -> places.stream().noneMatch(keys::contains))
                .isEmpty();
    }

    @Test
    void everyGermanTextIsOfSomethingThatThereIs() throws IOException {
        Properties texts = german();
        Set<Object> unused = new TreeSet<>(texts.keySet());
        // Where the presets stand, their own test compares.
        unused.removeIf(key -> key.toString().startsWith("preset."));
        needed().stream()
                .flatMap(places -> places.stream().filter(texts::containsKey).limit(1))
                .forEach(unused::remove);
        assertThat(unused).isEmpty();
    }

    @Test
    void noTwoThingsShareAKey() {
        Map<String, Descriptor<?>> owners = new HashMap<>();
        for (Descriptor<?> descriptor : described()) {
            assertThat(owners.put(Naming.owner(descriptor), descriptor))
                    .as(Naming.owner(descriptor))
                    .isNull();
        }
    }

    @Test
    void noGermanTextIsEmptyOrGivenTwice() throws IOException {
        assertThat(german().values())
                .allSatisfy(text -> assertThat(text.toString()).isNotBlank().doesNotContain("�"));
        assertThat(Files.readAllLines(Path.of("resources/ui/kinds_de.properties")).stream()
                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('=')).strip()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aProbeAndAStopConditionOfOneNameAreToldApart() {
        Naming german = new Naming(Words.in(Language.GERMAN));
        Descriptor<?> stop = Descriptor.of(Stops.LossBelow.class);
        assertThat(german.help(stop)).startsWith("Endet");
        assertThat(german.title(Initialisation.ZERO)).isEqualTo("Null");
    }

    @Test
    void englishIsWhatRecordsSayOfThemselves() {
        Naming english = new Naming(Words.in(Language.ENGLISH));
        assertThat(CATALOG.families())
                .allSatisfy(family -> assertThat(CATALOG.members(family))
                        .allSatisfy(kind -> assertThat(english.title(kind) + english.help(kind))
                                .isEqualTo(kind.title() + kind.help())));
        assertThat(english.title(Initialisation.HE_NORMAL)).isEqualTo("He normal");
    }
}
