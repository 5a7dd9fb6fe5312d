// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Header;
using Acgs.Governance.Analyzers.Tests.Header;

namespace Acgs.Governance.Analyzers.Tests.Shipped;

public sealed class OwnSourcesTests
{
    [Fact]
    public void Sources_OfTheAnalyzer_StateTheHash()
    {
        var names = typeof(OwnSourcesTests).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("sources/", StringComparison.Ordinal)).ToArray();

        Assert.Contains("sources/Acgs.Governance.Analyzers/Header/HeaderScanner.cs", names);
        Assert.Contains("sources/Acgs.Governance.CodeFixes/Rules/MissingHeader.cs", names);
        Assert.All(names, name => Assert.Equal(HeaderVerdict.Ok, HeaderScan.Of(new StringText(ShippedFile.Read(name)), Canonical.Constitution, []).Verdict));
    }
}
