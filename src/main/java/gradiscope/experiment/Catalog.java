package gradiscope.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The members of every family that a person can choose from. Built once, from the `ALL` lists.
public final class Catalog {
    private final Map<Class<?>, List<? extends Descriptor<?>>> families;

    private Catalog(Map<Class<?>, List<? extends Descriptor<?>>> families) {
        this.families = families;
    }

    public static Catalog empty() {
        return new Catalog(Map.of());
    }

    /// A catalog with one more family.
    ///
    /// @param members its records, in the order in which a person should meet them
    public <F> Catalog with(Class<F> family, List<Class<? extends F>> members) {
        Map<Class<?>, List<? extends Descriptor<?>>> more = new LinkedHashMap<>(families);
        more.put(family, members.stream().map(Descriptor::of).toList());
        return new Catalog(more);
    }

    /// All families, in the order in which they were added.
    public Set<Class<?>> families() {
        return Collections.unmodifiableSet(families.keySet());
    }

    /// The members of a family, in order.
    public List<? extends Descriptor<?>> members(Class<?> family) {
        List<? extends Descriptor<?>> members = families.get(family);
        if (members == null) {
            throw new IllegalArgumentException("no family " + family + " in the catalog");
        }
        return members;
    }

    /// The member of this name.
    public Optional<? extends Descriptor<?>> find(Class<?> family, String name) {
        return members(family).stream().filter(d -> d.name().equals(name)).findFirst();
    }
}
