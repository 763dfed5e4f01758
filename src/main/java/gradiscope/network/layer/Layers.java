package gradiscope.network.layer;

import gradiscope.experiment.Layer;
import java.util.List;

/// Every layer, in the order in which a person should meet them.
public final class Layers {
    public static final List<Class<? extends Layer>> ALL = List.of(
            Dense.class,
            Relu.class,
            Tanh.class,
            Sigmoid.class,
            LeakyRelu.class,
            Elu.class,
            Gelu.class,
            Silu.class,
            Softplus.class,
            Erf.class,
            Linear.class,
            Conv2d.class,
            MaxPool.class,
            AveragePool.class,
            Flatten.class,
            BatchNorm.class,
            LayerNorm.class,
            Dropout.class,
            Residual.class);

    private Layers() {}
}
