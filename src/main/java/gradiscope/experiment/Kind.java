package gradiscope.experiment;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names a record that a person can choose: a layer, an optimizer, a data set, a probe.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Kind {
    /// The value of `kind` in JSON, lower case with dashes: `batch-norm`.
    String name();

    /// What the interface calls it: `Batch norm`.
    String title();

    /// One or two sentences: what it is, with its source where it has one.
    String help();
}
