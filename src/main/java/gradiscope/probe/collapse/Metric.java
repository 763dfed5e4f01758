package gradiscope.probe.collapse;

import static gradiscope.probe.collapse.Convention.NEURAL_COLLAPSE_LIBRARY;
import static gradiscope.probe.collapse.Convention.PAPYAN_HAN;
import static gradiscope.probe.collapse.Convention.ZHOU_ZHU;

import gradiscope.experiment.Message;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// One number of one [Convention]. In the formulas M holds the centred class means mu_c - mu_G, W the
/// classifier's rows, S_W = (1/N) sum (h - mu_c)(h - mu_c)^T, S_B = (1/K) sum (mu_c - mu_G)(mu_c - mu_G)^T,
/// + is the pseudo-inverse, F the Frobenius norm, and E = (I - 11^T/K)/sqrt(K - 1) what the Gram matrix of
/// a simplex, divided by its norm, would be.
public enum Metric {
    PAPYAN_HAN_NC1(PAPYAN_HAN, "NC1", "tr(S_W S_B^+)", 0),
    PAPYAN_HAN_NC2_EQUINORM_MEANS(PAPYAN_HAN, "NC2", "std ||mu_c - mu_G|| / mean, ddof 1", 0),
    PAPYAN_HAN_NC2_EQUINORM_ROWS(PAPYAN_HAN, "NC2", "std ||w_c|| / mean, ddof 1", 0),
    PAPYAN_HAN_NC2_EQUIANGULAR_MEANS(PAPYAN_HAN, "NC2", "mean |cos + 1/(K-1)| of mu_c - mu_G", 0),
    PAPYAN_HAN_NC2_EQUIANGULAR_ROWS(PAPYAN_HAN, "NC2", "mean |cos + 1/(K-1)| of w_c", 0),
    PAPYAN_HAN_NC3(PAPYAN_HAN, "NC3", "||W/||W||_F - M/||M||_F||_F^2", 0),
    PAPYAN_HAN_NC4(PAPYAN_HAN, "NC4", "part of samples: nearest class mean != decision", 0),

    ZHOU_ZHU_NC1(ZHOU_ZHU, "NC1", "tr(S_W S_B^+) / K", 0),
    ZHOU_ZHU_NC2(ZHOU_ZHU, "NC2", "||W W^T/||W W^T||_F - E||_F", 0),
    ZHOU_ZHU_NC3(ZHOU_ZHU, "NC3", "||W M^T/||W M^T||_F - E||_F", 0),
    ZHOU_ZHU_FOURTH(ZHOU_ZHU, "fourth", "||W mu_G + b||"),

    LIBRARY_NC1_PINV(NEURAL_COLLAPSE_LIBRARY, "NC1", "tr(S_W S_B^+) / K", 0),
    LIBRARY_NC1_SVD(NEURAL_COLLAPSE_LIBRARY, "NC1", "tr(S_W S_B^-1 on the K-1 leading directions) / K", 0),
    LIBRARY_NC1_QUOTIENT(NEURAL_COLLAPSE_LIBRARY, "NC1", "tr S_W / tr S_B", 0),
    LIBRARY_NC1_CDNV(NEURAL_COLLAPSE_LIBRARY, "NC1", "mean over pairs of (var_c + var_c') / (2 ||mu_c - mu_c'||^2)", 0),
    LIBRARY_NC2(NEURAL_COLLAPSE_LIBRARY, "NC2", "||M M^T/||M M^T||_F - E||_F", 0),
    LIBRARY_NC3(NEURAL_COLLAPSE_LIBRARY, "NC3", "||W M^T/||W M^T||_F - E||_F", 0),
    LIBRARY_NC4(NEURAL_COLLAPSE_LIBRARY, "NC4", "part of samples: nearest class mean = decision without bias", 1);

    private final Convention convention;
    private final String property;
    private final String formula;
    private final OptionalDouble limit;

    Metric(Convention convention, String property, String formula, double limit) {
        this(convention, property, formula, OptionalDouble.of(limit));
    }

    Metric(Convention convention, String property, String formula) {
        this(convention, property, formula, OptionalDouble.empty());
    }

    Metric(Convention convention, String property, String formula, OptionalDouble limit) {
        this.convention = convention;
        this.property = property;
        this.formula = formula;
        this.limit = limit;
    }

    /// All metrics of a convention, NC1 first.
    public static List<Metric> of(Convention convention) {
        return Arrays.stream(values()).filter(m -> m.convention == convention).toList();
    }

    public Convention convention() {
        return convention;
    }

    /// The property it measures: NC1, NC2, NC3, NC4, or `fourth` for the one that the others do not have.
    public String property() {
        return property;
    }

    /// A short name, unique within its convention and property.
    public Message title() {
        return switch (this) {
            case PAPYAN_HAN_NC1, ZHOU_ZHU_NC1 -> Message.of("within/between");
            case PAPYAN_HAN_NC2_EQUINORM_MEANS -> Message.of("equinorm, means");
            case PAPYAN_HAN_NC2_EQUINORM_ROWS -> Message.of("equinorm, classifier");
            case PAPYAN_HAN_NC2_EQUIANGULAR_MEANS -> Message.of("equiangular, means");
            case PAPYAN_HAN_NC2_EQUIANGULAR_ROWS -> Message.of("equiangular, classifier");
            case PAPYAN_HAN_NC3, ZHOU_ZHU_NC3, LIBRARY_NC3 -> Message.of("self-duality");
            case PAPYAN_HAN_NC4 -> Message.of("disagreement");
            case ZHOU_ZHU_NC2 -> Message.of("simplex, classifier");
            case ZHOU_ZHU_FOURTH -> Message.of("bias at the global mean");
            case LIBRARY_NC1_PINV -> Message.of("within/between (pinv)");
            case LIBRARY_NC1_SVD -> Message.of("within/between (svd)");
            case LIBRARY_NC1_QUOTIENT -> Message.of("trace quotient");
            case LIBRARY_NC1_CDNV -> Message.of("class-distance normalised variance");
            case LIBRARY_NC2 -> Message.of("simplex, means");
            case LIBRARY_NC4 -> Message.of("agreement");
        };
    }

    public String formula() {
        return formula;
    }

    /// Its value at complete collapse. None for [#ZHOU_ZHU_FOURTH], which depends on the loss: 0 with
    /// cross-entropy; with squared error and no decay of the bias, 1/sqrt(K).
    public OptionalDouble limit() {
        return limit;
    }
}
