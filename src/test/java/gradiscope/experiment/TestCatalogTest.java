package gradiscope.experiment;

/// The contract of all catalogs, on the one that has every form.
final class TestCatalogTest extends CatalogContract {
    TestCatalogTest() {
        super(TestCatalog.catalog());
    }
}
