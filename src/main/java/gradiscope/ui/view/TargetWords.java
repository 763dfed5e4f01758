package gradiscope.ui.view;

import gradiscope.figure.network.Diagram;
import gradiscope.figure.network.Faces;
import gradiscope.figure.network.Network;
import gradiscope.figure.network.Target;
import gradiscope.network.Parameter;
import gradiscope.ui.text.Words;
import java.util.ArrayList;
import java.util.List;

/// What is pointed at, in words and numbers.
record TargetWords(Network network, Words words) {
    private Diagram diagram() {
        return network.diagram();
    }

    /// The title first.
    List<String> lines(Target target) {
        List<String> lines = new ArrayList<>(List.of(title(target)));
        switch (target) {
            case Target.Neuron neuron -> neuron(neuron, lines);
            case Target.Bias bias -> bias(bias, lines);
            case Target.Weight weight -> weight(weight, lines);
        }
        return lines;
    }

    /// What it is called, also in the name of an edit.
    String title(Target target) {
        return switch (target) {
            case Target.Neuron neuron -> neuron(neuron);
            case Target.Bias bias -> words.get("network.bias", bias.unit() + 1, layer(bias));
            case Target.Weight weight ->
                words.get("network.weight", weight.source() + 1, weight.unit() + 1, layer(weight));
        };
    }

    private String layer(Target target) {
        return diagram()
                .columns()
                .get(target.column())
                .weight()
                .map(Parameter::layer)
                .orElse("");
    }

    private String neuron(Target.Neuron neuron) {
        Diagram.Column column = diagram().columns().get(neuron.column());
        if (column.isInput()) {
            String name = neuron.unit() < network.inputs().size()
                    ? network.inputs().get(neuron.unit())
                    : "" + (neuron.unit() + 1);
            return column.shape().isVector()
                    ? words.get("network.input", name)
                    : words.get("network.channel", neuron.unit() + 1);
        }
        if (neuron.column() == diagram().columns().size() - 1
                && neuron.unit() < network.classes().size()) {
            return words.get(
                    "network.output", neuron.unit() + 1, network.classes().get(neuron.unit()));
        }
        return words.get(
                column.shape().isVector() ? "network.neuron" : "network.filter", neuron.unit() + 1, layer(neuron));
    }

    private void neuron(Target.Neuron neuron, List<String> lines) {
        network.faces()
                .flatMap(known -> known.value(neuron).map(value -> answer(known, value)))
                .ifPresent(lines::add);
        network.weights()
                .flatMap(w -> w.bias(neuron.column(), neuron.unit()))
                .ifPresent(bias -> lines.add(words.get("network.its-bias", words.brief(bias))));
        Diagram.Column column = diagram().columns().get(neuron.column());
        column.weight().ifPresent(p -> lines.add(words.get("network.fan", p.size() / p.rows())));
    }

    private String answer(Faces known, double value) {
        return words.get("network.activation", known.followed(), words.brief(value));
    }

    private void bias(Target.Bias bias, List<String> lines) {
        network.weights().flatMap(w -> w.bias(bias.column(), bias.unit())).ifPresent(value -> {
            lines.add(words.get("network.value", words.brief(value)));
            lines.add(words.get("network.click"));
        });
    }

    private void weight(Target.Weight weight, List<String> lines) {
        int each = diagram().weightsPerPair(weight.column());
        if (network.weights().filter(w -> w.isListed(weight.column())).isEmpty()) {
            lines.add(words.get("network.unlisted"));
            return;
        }
        double value = network.weights().orElseThrow().weight(weight.column(), weight.unit(), weight.source());
        lines.add(
                each == 1
                        ? words.get("network.value", words.brief(value))
                        : words.get("network.sum", each, words.brief(value)));
        if (each == 1) {
            lines.add(words.get("network.click"));
        }
    }
}
