package gradiscope.build;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.BaseStream;

/// Conditions on what code calls.
final class Calls {
    private static final Set<String> PARALLEL = Set.of("parallel", "parallelStream");

    private Calls() {}

    /// Calls of a method stand in one top-level class.
    static ArchCondition<JavaClass> fromOneClassOnly(String owner, String method) {
        return new ArchCondition<>("be the one class that calls " + owner + "." + method) {
            private final Set<String> callers = new TreeSet<>();

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (type.getAccessesFromSelf().stream()
                        .map(JavaAccess::getTarget)
                        .anyMatch(target -> target.getName().equals(method)
                                && target.getOwner().getName().equals(owner))) {
                    callers.add(outermost(type).getName());
                }
            }

            @Override
            public void finish(ConditionEvents events) {
                if (callers.size() > 1) {
                    events.add(SimpleConditionEvent.violated(callers, "it is called by " + callers));
                }
            }
        };
    }

    /// Starts a thread, directly or through a pool, an asynchronous stage or a parallel stream.
    static ArchCondition<JavaClass> makeThreads() {
        return ArchConditions.accessTargetWhere(
                DescribedPredicate.describe("it makes a thread", access -> makesThread(access.getTarget())));
    }

    private static boolean makesThread(AccessTarget target) {
        JavaClass owner = target.getOwner();
        String name = target.getName();
        if (owner.isAssignableTo(Thread.class)) {
            return isConstructor(target) || name.startsWith("of") || name.equals("startVirtualThread");
        }
        return owner.isEquivalentTo(Executors.class)
                || (owner.isAssignableTo(Executor.class) && isConstructor(target))
                || owner.isAssignableTo(java.util.Timer.class)
                || (owner.isAssignableTo(CompletableFuture.class) && name.endsWith("Async"))
                || (PARALLEL.contains(name) && isStreamLike(owner));
    }

    private static boolean isStreamLike(JavaClass owner) {
        return owner.isAssignableTo(BaseStream.class) || owner.isAssignableTo(java.util.Collection.class);
    }

    private static boolean isConstructor(AccessTarget target) {
        return target.getName().equals("<init>");
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Calls::outermost).orElse(type);
    }
}
