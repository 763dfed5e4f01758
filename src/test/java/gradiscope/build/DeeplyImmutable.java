package gradiscope.build;

import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaWildcardType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/// The condition that a type's values never change, however deep one looks.
///
/// Immutable are primitives, their boxes, strings, enums; records of immutable components; sealed
/// interfaces of immutable types; `List`, `Set`, `Map` and `Optional` of immutable elements, where the
/// constructor copies them; and final classes that own an array: they copy it in the constructor and never
/// give it away.
final class DeeplyImmutable extends ArchCondition<JavaClass> {
    private static final Set<String> LEAVES = names(
            String.class,
            Boolean.class,
            Byte.class,
            Character.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            OptionalInt.class,
            OptionalLong.class,
            OptionalDouble.class);
    private static final Set<String> COLLECTIONS = names(List.class, Set.class, Map.class);
    private static final Set<String> COPIES = Set.of("copyOf", "clone", "arraycopy");

    DeeplyImmutable() {
        super("be deeply immutable");
    }

    /// What crosses threads by its name: classes called or derived from something called a snapshot or a
    /// reading.
    static DescribedPredicate<JavaClass> snapshotsAndReadings() {
        return DescribedPredicate.describe(
                "are snapshots or readings",
                type -> !type.isInterface()
                        && Stream.concat(Stream.of(type), type.getAllRawInterfaces().stream())
                                .map(JavaClass::getSimpleName)
                                .anyMatch(name -> name.endsWith("Snapshot") || name.endsWith("Reading")));
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        new Look(type, events).at(type, type.getSimpleName());
    }

    /// One look at a type and all that its values hold.
    private record Look(JavaClass subject, ConditionEvents events, Set<JavaClass> seen) {
        Look(JavaClass subject, ConditionEvents events) {
            this(subject, events, new HashSet<>());
        }

        void at(JavaType type, String place) {
            JavaClass raw = type.toErasure();
            if (type instanceof JavaWildcardType wildcard) {
                wildcard.getUpperBounds().forEach(bound -> at(bound, place));
            } else if (COLLECTIONS.contains(raw.getName()) || raw.isEquivalentTo(Optional.class)) {
                elements(type, place);
            } else if (!isLeaf(raw) && seen.add(raw)) {
                inside(raw, place);
            }
        }

        private void elements(JavaType type, String place) {
            if (type instanceof JavaParameterizedType container) {
                container.getActualTypeArguments().forEach(element -> at(element, place));
            } else {
                fault(place + " is raw");
            }
        }

        private void inside(JavaClass type, String place) {
            if (type.isInterface() && isSubject(type)) {
                // An open family, each of whose members is looked at by itself.
                return;
            }
            if (type.isSealed()) {
                type.getPermittedSubclasses().orElseThrow().forEach(each -> at(each, place));
            } else if (type.isRecord()
                    || (isFinal(type) && type.getPackageName().startsWith("gradiscope"))) {
                fieldsOf(type);
            } else {
                fault(place + " is a " + type.getName() + ", which can change");
            }
        }

        private static boolean isSubject(JavaClass family) {
            return family.getSimpleName().endsWith("Snapshot")
                    || family.getSimpleName().endsWith("Reading");
        }

        private void fieldsOf(JavaClass type) {
            for (JavaField field : type.getFields()) {
                if (!field.getModifiers().contains(JavaModifier.STATIC)) {
                    field(type, field);
                }
            }
        }

        private void field(JavaClass type, JavaField field) {
            String place = type.getSimpleName() + "." + field.getName();
            JavaClass raw = field.getRawType();
            if (!field.getModifiers().containsAll(Set.of(JavaModifier.PRIVATE, JavaModifier.FINAL))) {
                fault(place + " is not private and final");
            }
            if (raw.isArray() && (type.isRecord() || givesArrays(type))) {
                fault(place + " is an array that others can reach");
            } else if ((raw.isArray() || COLLECTIONS.contains(raw.getName())) && !copies(type)) {
                fault(place + " is not copied by the constructor");
            } else if (!raw.isArray()) {
                at(field.getType(), place);
            }
        }

        private void fault(String what) {
            events.add(SimpleConditionEvent.violated(subject, subject.getName() + ": " + what));
        }
    }

    private static boolean isLeaf(JavaClass type) {
        return type.isPrimitive() || type.isEnum() || LEAVES.contains(type.getName());
    }

    private static boolean isFinal(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.FINAL);
    }

    private static boolean copies(JavaClass type) {
        return type.getConstructors().stream()
                .flatMap(constructor -> constructor.getCallsFromSelf().stream())
                .map(JavaCall::getName)
                .anyMatch(name -> COPIES.contains(name) || name.startsWith("unmodifiable"));
    }

    private static boolean givesArrays(JavaClass type) {
        return type.getMethods().stream()
                .anyMatch(method -> method.getRawReturnType().isArray()
                        && !method.getModifiers().contains(JavaModifier.PRIVATE));
    }

    private static Set<String> names(Class<?>... types) {
        return Stream.of(types).map(Class::getName).collect(toSet());
    }
}
