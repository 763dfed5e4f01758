package gradiscope.experiment;

/// How labels are corrupted. Members live in `gradiscope.data`, listed in `LabelNoises.ALL`.
public interface LabelNoise {}
