package gradiscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What holds for every member of every family of a catalog: it survives JSON and the share code exactly,
/// and the schema accepts what is written. A subclass names the catalog, and each newcomer is tested the
/// day it is listed.
public abstract class CatalogContract {
    private static final int DRAWS = 40;

    private final Catalog catalog;
    private final Codec codec;
    private final ExperimentJson json;
    private final ShareCode share;
    private final com.networknt.schema.Schema schema;

    /// @param catalog the catalog under test
    protected CatalogContract(Catalog catalog) {
        this.catalog = catalog;
        this.codec = new Codec(catalog);
        this.json = new ExperimentJson(catalog);
        this.share = new ShareCode(catalog);
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new Schema(catalog).text());
    }

    @TestFactory
    Stream<DynamicTest> initialValuesComeBack() {
        return eachMember((family, member) -> comesBack(family, initial(member)));
    }

    @TestFactory
    Stream<DynamicTest> extremeValuesComeBack() {
        return eachMember((family, member) -> extremes(member).forEach(value -> comesBack(family, value)));
    }

    @TestFactory
    Stream<DynamicTest> randomValuesComeBack() {
        return eachMember((family, member) -> {
            RandomRecords records = new RandomRecords(catalog, new Seed(1).child(member.name()));
            IntStream.range(0, DRAWS).forEach(i -> comesBack(family, records.record(member)));
        });
    }

    @TestFactory
    Stream<DynamicTest> hasATitleAndHelp() {
        return eachMember((family, member) -> {
            assertThat(member.title()).isNotBlank();
            assertThat(member.help()).isNotBlank();
            assertThat(member.entries())
                    .allSatisfy(entry -> assertThat(entry.help()).isNotBlank());
            assertThat(member.entries()).extracting(Descriptor.Entry::name).doesNotContain(JsonReader.KIND);
        });
    }

    private Stream<DynamicTest> eachMember(BiConsumer<Class<?>, Descriptor<?>> test) {
        return catalog.families().stream()
                .flatMap(family -> catalog.members(family).stream()
                        .map(member -> DynamicTest.dynamicTest(
                                family.getSimpleName() + " " + member.name(), () -> test.accept(family, member))));
    }

    private void comesBack(Class<?> family, Object value) {
        JsonNode tree = codec.write(value);
        assertThat(codec.read(family, tree, Place.root("complete"))).isEqualTo(value);
        assertThat(codec.read(family, codec.brief(value), Place.root("brief"))).isEqualTo(value);
        assertThat(codec.write(codec.read(family, tree, Place.root("again")))).isEqualTo(tree);
        comesBack(
                new RandomRecords(catalog, new Seed(2)).always(family, value).record(Descriptor.of(Experiment.class)));
    }

    private void comesBack(Experiment experiment) {
        String text = json.write(experiment);
        assertThat(json.read("complete", text)).isEqualTo(experiment);
        assertThat(json.write(json.read("again", text))).isEqualTo(text);
        assertThat(share.decode(share.encode(experiment))).isEqualTo(experiment);
        assertThat(schema.validate(text, InputFormat.JSON)).as(text).isEmpty();
        assertThat(schema.validate(json.brief(experiment), InputFormat.JSON))
                .as(text)
                .isEmpty();
    }

    /// The member with its initial values; what is required is drawn.
    private <T> T initial(Descriptor<T> member) {
        T drawn = new RandomRecords(catalog, new Seed(3).child(member.name())).record(member);
        List<Object> values = member.values(drawn);
        for (int i = 0; i < values.size(); i++) {
            Descriptor.Entry entry = member.entries().get(i);
            if (entry.initial().isPresent()) {
                values.set(i, codec.parse(entry.value(), entry.initial().get(), Place.root(entry.name())));
            }
        }
        return member.create(values);
    }

    /// The initial member with one property after another at each end of its range.
    private <T> List<T> extremes(Descriptor<T> member) {
        T initial = initial(member);
        List<T> members = new ArrayList<>();
        for (Descriptor.Entry entry : member.entries()) {
            for (Object extreme : RandomRecords.extremes(entry.value())) {
                try {
                    members.add(member.with(initial, entry.name(), extreme));
                } catch (InvalidValue e) {
                    assertThat(entry.value().accepts(extreme))
                            .as(e.getMessage())
                            .isTrue();
                }
            }
        }
        return members;
    }
}
