package gradiscope.figure;

import gradiscope.experiment.Catalog;
import java.util.List;

/// Every kind of view.
public final class Views {
    public static final List<Class<? extends View>> ALL = List.of(
            LossView.class,
            FunctionView.class,
            ParametersView.class,
            InterpolationView.class,
            ConfusionView.class,
            CollapseView.class,
            SurfaceView.class);

    private Views() {}

    /// A catalog that knows them besides what it knew.
    public static Catalog in(Catalog catalog) {
        return catalog.with(View.class, ALL);
    }
}
