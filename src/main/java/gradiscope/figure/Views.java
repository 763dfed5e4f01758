package gradiscope.figure;

import java.util.List;

/// Every kind of view.
public final class Views {
    public static final List<Class<? extends View>> ALL = List.of(
            LossView.class,
            ParametersView.class,
            InterpolationView.class,
            ConfusionView.class,
            CollapseView.class,
            SurfaceView.class);

    private Views() {}
}
