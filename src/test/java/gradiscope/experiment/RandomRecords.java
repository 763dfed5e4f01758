package gradiscope.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Draws records of every kind from their descriptors alone, so that a contract test reaches whatever is
/// listed.
public final class RandomRecords {
    private static final int DEEPEST = 8;
    private static final int TRIES = 1000;
    private static final List<String> WORDS = List.of(
            "",
            "a",
            "first layer",
            "data/iris.csv",
            "\"quoted\" \\ / \b\t\n",
            "{\"kind\": 1}",
            "é中文\u202E",
            "🌀🌀",
            "null");

    private final Catalog catalog;
    private final RandomGenerator random;
    private final Map<Class<?>, Object> fixed = new HashMap<>();
    private int depth;

    public RandomRecords(Catalog catalog, Seed seed) {
        this.catalog = catalog;
        this.random = seed.generator();
    }

    /// From now on every member of this family is `member`, once wherever there is a list of them.
    public RandomRecords always(Class<?> family, Object member) {
        fixed.put(family, member);
        return this;
    }

    /// A record with random values that it accepts.
    public <T> T record(Descriptor<T> descriptor) {
        depth++;
        try {
            for (int i = 0; i < TRIES; i++) {
                try {
                    return descriptor.create(descriptor.entries().stream()
                            .map(entry -> value(entry.value()))
                            .toList());
                } catch (InvalidValue acrossProperties) {
                    // Each value is within its own range; the next draw may fit together.
                }
            }
            throw new AssertionError("no " + descriptor.type() + " among " + TRIES + " draws");
        } finally {
            depth--;
        }
    }

    private Object value(Value form) {
        return switch (form) {
            case Value.Whole whole -> whole.of(whole(whole));
            case Value.Real real -> real(real);
            case Value.Flag _ -> random.nextBoolean();
            case Value.Text _ -> text();
            case Value.Choice choice -> pick(List.of(choice.type().getEnumConstants()));
            case Value.Member member -> member(member.family());
            case Value.Group group -> record(Descriptor.of(group.type()));
            case Value.Many many -> list(many);
        };
    }

    private Object member(Class<?> family) {
        Object given = fixed.get(family);
        return given == null ? record(this.<Descriptor<?>>pick(catalog.members(family))) : given;
    }

    private List<Object> list(Value.Many many) {
        return IntStream.range(0, length(many))
                .mapToObj(i -> value(many.element()))
                .toList();
    }

    private int length(Value.Many many) {
        if (many.element() instanceof Value.Member member && fixed.containsKey(member.family())) {
            return Math.max(1, many.min());
        }
        int longest = depth > DEEPEST ? many.min() : (int) Math.min(many.max(), many.min() + 3L);
        return random.nextInt(many.min(), longest + 1);
    }

    private long whole(Value.Whole form) {
        return switch (random.nextInt(3)) {
            case 0 -> Math.clamp(random.nextLong(-5, 50), form.min(), form.max());
            case 1 -> form.min() + random.nextLong(Math.clamp(form.max() - form.min(), 1, 1000));
            default -> Math.clamp(random.nextLong() >> random.nextInt(64), form.min(), form.max());
        };
    }

    private double real(Value.Real form) {
        return DoubleStream.generate(() -> switch (random.nextInt(4)) {
                    case 0 -> random.nextInt(-100, 100) / 100.0;
                    case 1 -> random.nextDouble(-1000, 1000);
                    case 2 -> Math.scalb(random.nextDouble(-1, 1), random.nextInt(-1000, 1000));
                    default -> Double.longBitsToDouble(random.nextLong());
                })
                .filter(form::accepts)
                .findFirst()
                .orElseThrow();
    }

    private String text() {
        int length = random.nextInt(12);
        return random.nextBoolean()
                ? pick(WORDS)
                : random.ints(length, 0, 0x3000)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private <E> E pick(List<? extends E> list) {
        return list.get(random.nextInt(list.size()));
    }

    /// The ends of a form's range: values that it must accept.
    static List<Object> extremes(Value form) {
        return switch (form) {
            case Value.Whole whole ->
                LongStream.of(whole.min(), whole.max())
                        .<Object>mapToObj(whole::of)
                        .toList();
            case Value.Real real -> reals(real);
            case Value.Flag _ -> List.of(false, true);
            case Value.Text _ -> List.of("", "🌀".repeat(Value.Text.LONGEST));
            case Value.Choice choice -> List.<Object>of((Object[]) choice.type().getEnumConstants());
            case Value.Many many -> lists(many);
            case Value.Member _ -> List.of();
            case Value.Group _ -> List.of();
        };
    }

    private static List<Object> reals(Value.Real real) {
        double least = Math.max(Math.max(real.min(), Math.nextUp(real.above())), -Double.MAX_VALUE);
        double most = Math.min(Math.min(real.max(), Math.nextDown(real.below())), Double.MAX_VALUE);
        return DoubleStream.of(least, most, -0.0, Double.MIN_VALUE, Math.PI * 1e17, 1e15, 1e-7, 123456789)
                .filter(real::accepts)
                .<Object>mapToObj(x -> x)
                .toList();
    }

    private static List<Object> lists(Value.Many many) {
        List<Object> elements = extremes(many.element());
        List<Object> lists = new ArrayList<>();
        for (int size = many.min(); size <= Math.min(many.max(), elements.size()); size++) {
            lists.add(List.copyOf(elements.subList(0, size)));
        }
        return lists;
    }
}
