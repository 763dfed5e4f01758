package gradiscope.build;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;

/// The architecture of the program, each rule with its reason.
@AnalyzeClasses(packages = "gradiscope", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    /// The packages from the ground up, in groups that do not know one another; each may use all groups
    /// before its own.
    private static final List<List<String>> GROUND_UP = List.of(
            List.of("experiment", "tensor"),
            List.of("data", "optimizer"),
            List.of("network"),
            List.of("training"),
            List.of("probe"),
            List.of("sweep"),
            List.of("lesson"),
            List.of("live"),
            List.of("figure"),
            List.of("ui"),
            List.of("app"));

    @ArchTest
    static final ArchRule packagesUseOnlyThoseBelowThem =
            layers().because("a reader learns the program from the ground up, and the engine runs without a toolkit");

    @ArchTest
    static final ArchRule packagesFormNoCycle = slices().matching("gradiscope.(**)")
            .should()
            .beFreeOfCycles()
            .because("packages that need each other are one package with two names");

    @ArchTest
    static final ArchRule probesDoNotKnowOneAnother = slices().matching("gradiscope.probe.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    JavaClass.Predicates.resideInAPackage("gradiscope.probe.catalog"),
                    JavaClass.Predicates.resideInAPackage("gradiscope.probe.."))
            .because("a probe is added or removed alone; what probes share stands in gradiscope.probe");

    @ArchTest
    static final ArchRule instrumentsDoNotKnowOneAnother = slices().matching("gradiscope.ui.instrument.(*)..")
            .should()
            .notDependOnEachOther()
            .because("an instrument is added or removed alone; what they share stands in gradiscope.ui.instrument");

    @ArchTest
    static final ArchRule theToolkitStaysOnTop = noClasses()
            .that()
            .resideOutsideOfPackages("gradiscope.figure..", "gradiscope.ui..", "gradiscope.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.animation..", "javafx.application..", "javafx.stage..")
            .because("training, probes and the observable model are tested without a toolkit");

    @ArchTest
    static final ArchRule propertiesStandInTheObservableModel = noClasses()
            .that()
            .resideOutsideOfPackages("gradiscope.live..", "gradiscope.figure..", "gradiscope.ui..", "gradiscope.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx..")
            .because("properties belong to one thread; below gradiscope.live there is another");

    @ArchTest
    static final ArchRule oneClassHandsWorkToTheToolkitsThread = classes()
            .should(Calls.fromOneClassOnly("javafx.application.Platform", "runLater"))
            .because("everything on screen comes through one clock, so that it is of one step");

    @ArchTest
    static final ArchRule nd4jStaysInTensor = noClasses()
            .that()
            .resideOutsideOfPackage("gradiscope.tensor..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.nd4j..", "org.bytedeco..")
            .because("an INDArray is mutable and off-heap: none may cross threads or stay in a Reading");

    @ArchTest
    static final ArchRule awtStaysInFigure = noClasses()
            .that()
            .resideOutsideOfPackage("gradiscope.figure..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.swing..")
            .because("there are two toolkits only where a scene becomes a file");

    @ArchTest
    static final ArchRule onlyTheApplicationPrints = noClasses()
            .that()
            .resideOutsideOfPackage("gradiscope.app..")
            .should(ACCESS_STANDARD_STREAMS)
            .because("standard output is the command line's: a stray line breaks the JSON that others read");

    @ArchTest
    static final ArchRule nothingStaticChanges = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .andShould(StaticFields.holdNothingThatChanges())
            .because("two runs in one process must not meet");

    @ArchTest
    static final ArchRule thereAreNoSingletons = noMethods()
            .should()
            .haveName("getInstance")
            .because("parts are handed over by constructors, so that a test can hand over others");

    @ArchTest
    static final ArchRule threadsAreMadeByTrainingAndTheApplication = noClasses()
            .that()
            .resideOutsideOfPackages("gradiscope.training..", "gradiscope.app..")
            .and()
            // It waits for a thread that touches nothing but a library, which an interrupt must not reach.
            .doNotHaveFullyQualifiedName("gradiscope.tensor.BlasLibrary")
            .should(Calls.makeThreads())
            .because("who may touch what on which thread is decided in two places");

    @ArchTest
    static final ArchRule whatCrossesThreadsIsDeeplyImmutable = classes()
            .that(DeeplyImmutable.snapshotsAndReadings())
            .should(new DeeplyImmutable())
            .because("they are read on another thread, long after the run has gone on");

    private static LayeredArchitecture layers() {
        LayeredArchitecture rule = layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("gradiscope..")
                .withOptionalLayers(true)
                .ensureAllClassesAreContainedInArchitecture();
        for (String name : GROUND_UP.stream().flatMap(List::stream).toList()) {
            rule = rule.layer(name).definedBy("gradiscope." + name + "..");
        }
        for (int i = 0; i < GROUND_UP.size(); i++) {
            String[] below =
                    GROUND_UP.subList(0, i).stream().flatMap(List::stream).toArray(String[]::new);
            for (String name : GROUND_UP.get(i)) {
                rule = i == 0
                        ? rule.whereLayer(name).mayNotAccessAnyLayer()
                        : rule.whereLayer(name).mayOnlyAccessLayers(below);
            }
        }
        return rule;
    }
}
