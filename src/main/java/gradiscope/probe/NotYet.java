package gradiscope.probe;

import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Message;

/// A probe needs more than the run has left so far. Unlike any other invalid value, it may suit later.
public final class NotYet extends InvalidValue {
    private static final long serialVersionUID = 1L;

    /// @param property the setting that asks for more
    /// @param problem what there is too little of
    /// @param accepted what would do
    public NotYet(String property, Message problem, Message accepted) {
        super(property, problem, accepted);
    }
}
