package gradiscope.ui.build;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Catalog;
import gradiscope.experiment.Codec;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Place;
import gradiscope.experiment.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The same record with another value of one property: what would a change of it mean?
final class Neighbour {
    private final Catalog catalog;
    private final Codec codec;

    Neighbour(Catalog catalog) {
        this.catalog = catalog;
        this.codec = new Codec(catalog);
    }

    /// @param path of the property inside the record: `training.optimizer.rate`
    /// @return empty where the record accepts no other value that is near
    <T extends Record> Optional<T> of(T record, String path) {
        String[] steps = path.split("\\.", 2);
        Descriptor<T> descriptor = Descriptor.of(record);
        for (int i = 0; i < descriptor.entries().size(); i++) {
            Descriptor.Entry entry = descriptor.entries().get(i);
            if (entry.name().equals(steps[0])) {
                Object now = descriptor.values(record).get(i);
                Stream<?> others = steps.length == 1 ? others(entry.value(), now) : of((Record) now, steps[1]).stream();
                return others.filter(other -> !other.equals(now))
                        .flatMap(other -> with(record, entry, other).stream())
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private static <T extends Record> Optional<T> with(T record, Descriptor.Entry entry, Object other) {
        try {
            return Optional.of(Descriptor.of(record).with(record, entry.name(), other));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    /// Other values of a form, some of which the record may refuse.
    private Stream<?> others(Value form, Object now) {
        return switch (form) {
            case Value.Whole whole -> {
                long x = ((Number) now).longValue();
                yield Stream.of(x + 1, x - 1)
                        .filter(n -> n >= whole.min() && n <= whole.max())
                        .map(whole::of);
            }
            case Value.Real _ -> Stream.of((Double) now / 2, (Double) now + 0.25);
            case Value.Flag _ -> Stream.of(!(Boolean) now);
            case Value.Text _ -> Stream.of(now + "1");
            case Value.Choice choice -> Stream.of(choice.type().getEnumConstants());
            case Value.Group _ -> Stream.empty();
            case Value.Member member -> members(member.family()).filter(m -> m.getClass() != now.getClass());
            case Value.Many many -> lists(many, (List<?>) now);
        };
    }

    private Stream<?> members(Class<?> family) {
        return catalog.members(family).stream().flatMap(kind -> {
            try {
                return Stream.of(codec.parse(family, kind.name(), Map.of(), Place.root(kind.title())));
            } catch (BadInput e) {
                return Stream.empty();
            }
        });
    }

    private Stream<?> lists(Value.Many many, List<?> now) {
        Stream<List<?>> shorter = now.isEmpty() ? Stream.empty() : Stream.of(now.subList(1, now.size()));
        Stream<List<?>> longer = many.element() instanceof Value.Member member
                ? members(member.family()).map(m -> joined(now, m))
                : Stream.empty();
        return Stream.concat(longer, shorter);
    }

    private static List<?> joined(List<?> list, Object more) {
        List<Object> all = new ArrayList<>(list);
        all.add(more);
        return List.copyOf(all);
    }
}
