package gradiscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EditsTest {
    private final Edits edits = new Edits(TestCatalog.catalog());
    private final Experiment experiment = TestCatalog.experiment();

    @Test
    void changesANumber() {
        assertThat(edits.set(experiment, "seed=7").seed()).isEqualTo(7);
        assertThat(edits.set(experiment, "$.training.optimizer.rate = 1e-3")
                        .training()
                        .optimizer())
                .isEqualTo(new TestCatalog.Sgd(0.001, 0, false));
    }

    @Test
    void changesAPropertyOfOneLayerAndNothingElse() {
        Experiment changed = edits.set(experiment, "network.layers[0].units=64");

        assertThat(changed.network().layers().getFirst())
                .isEqualTo(new TestCatalog.Dense("dense1", 64, TestCatalog.Start.HE_NORMAL, true, 1));
        assertThat(edits.set(changed, "network.layers[0].units=8")).isEqualTo(experiment);
    }

    @Test
    void changesTheMemberOfAFamily() {
        assertThat(edits.set(experiment, "training.optimizer=adam").training().optimizer())
                .isEqualTo(new TestCatalog.Adam(0.001, 1e-8));
        assertThat(edits.set(experiment, "data.source={\"kind\": \"csv\", \"file\": \"a=b.csv\"}")
                        .data()
                        .source())
                .isEqualTo(new TestCatalog.Csv("a=b.csv"));
    }

    @Test
    void changesAWholeList() {
        assertThat(edits.set(experiment, "network.layers=[{\"kind\": \"dense\", \"units\": 3}, \"relu\"]")
                        .network()
                        .layers())
                .hasSize(2);
        assertThat(edits.set(experiment, "training.stop=[]").training().stop()).isEmpty();
    }

    @Test
    void takesTextAsItIs() {
        assertThat(edits.set(experiment, "name= {3} = x").name()).isEqualTo(" {3} = x");
        assertThat(edits.set(experiment, "name=").name()).isEmpty();
    }

    @Test
    void changesAnyOtherRecord() {
        assertThat(edits.set(new TestCatalog.Sgd(0.1, 0, false), "nesterov=true")
                        .nesterov())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        sed=7                       | $: there is no property "sed"; did you mean "seed"?
        training.optimizer.rat=1    | $.training.optimizer: there is no property "rat"; did you mean "rate"?
        training.optimizer.rate=-1  | $.training.optimizer.rate: -1 is not accepted; use a number greater than 0
        network.layers[0].units=x   | $.network.layers[0].units: "x" is not accepted; use a whole number from 1 to 65536
        network.layers[3]=relu      | $.network.layers: there is no element [3]; there are 3, from [0]
        network.layers[0]=rel       | $.network.layers[0]: "rel" is not accepted; use one of dense, relu, branch; did you mean "relu"?
        network.layers.units=1      | $.network.layers: there is no property "units"; end the path here
        network[0]=1                | $.network: this is no list, it has no element [0]; end the path here
        network.layers=[            | $.network.layers: line 1, column 2: it ends too early; correct the JSON there
        training.optimizer.kind=adam | $.training.optimizer: "kind" is no property, it says which one this is; write training.optimizer=adam
        network.layers[0].kind=relu | $.network.layers[0]: "kind" is no property, it says which one this is; write network.layers[0]=relu
        data=x                      | $.data: "x" is not accepted; use an object
        seed.x=1                    | $.seed: there is no property "x"; end the path here
        seed                        | $: there is no path before a "="; write path=value, for example seed=7
        =7                          | $: there is no path before a "="; write path=value, for example seed=7
        network..layers=1           | $: "network..layers" is no path; write it as network.layers[0].units
        .seed=1                     | $: ".seed" is no path; write it as network.layers[0].units
        network.layers[0]units=1    | $: "network.layers[0]units" is no path; write it as network.layers[0].units
        network.layers[-1]=relu     | $: "network.layers[-1]" is no path; write it as network.layers[0].units
        network.layers[9999999999]=relu | $: "network.layers[9999999999]" is no path; write it as network.layers[0].units
        """)
    void refusesWhatCannotBeChanged(String edit, String message) {
        assertThatThrownBy(() -> edits.set(experiment, edit))
                .isInstanceOf(BadInput.class)
                .hasMessage(edit + ": " + message);
    }
}
