package gradiscope.probe.collapse;

/// A way to measure neural collapse that others use, by name.
///
/// The global mean mu_G matters where classes differ in size, and conventions differ there.
public enum Convention {
    PAPYAN_HAN(
            "Papyan & Han",
            "Papyan, Han & Donoho 2020 and Han, Papyan & Donoho 2022, as their published notebook computes it",
            "the mean of the class means"),
    ZHOU_ZHU(
            "Zhou & Zhu",
            "Zhu et al. 2021 and Zhou et al. 2022, as their published code computes it",
            "the mean of all samples"),
    NEURAL_COLLAPSE_LIBRARY(
            "neural-collapse library",
            "The Python package rhubarbwu/neural-collapse (Wu & Papyan 2024)",
            "the mean of the class means");

    private final String title;
    private final String source;
    private final String globalMean;

    Convention(String title, String source, String globalMean) {
        this.title = title;
        this.source = source;
        this.globalMean = globalMean;
    }

    /// A short name.
    public String title() {
        return title;
    }

    /// The title, which is what a person chooses it by.
    @Override
    public String toString() {
        return title;
    }

    /// Who defined it, where.
    public String source() {
        return source;
    }

    /// What it takes for mu_G.
    public String globalMean() {
        return globalMean;
    }
}
