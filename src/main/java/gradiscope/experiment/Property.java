package gradiscope.experiment;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Describes a record component that a person can set.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Property {
    /// What it means, with its unit.
    String help();

    /// The value it has when left out, written as on the command line: `0.1`, `true`, `he-normal`, or the
    /// name of a kind. A list starts empty. [#REQUIRED] means that it cannot be left out.
    String initial() default REQUIRED;

    /// Smallest value accepted; for a list, the fewest elements.
    double min() default Double.NEGATIVE_INFINITY;

    /// Largest value accepted; for a list, the most elements.
    double max() default Double.POSITIVE_INFINITY;

    /// Values must be greater than this.
    double above() default Double.NEGATIVE_INFINITY;

    /// Values must be less than this.
    double below() default Double.POSITIVE_INFINITY;

    /// Marks a component that has no initial value.
    String REQUIRED = "\u0000required";
}
