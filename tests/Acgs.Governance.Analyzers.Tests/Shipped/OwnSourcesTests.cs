// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;
using Acgs.Governance.Header.CSharp;

namespace Acgs.Governance.Analyzers.Tests.Shipped;

public sealed class OwnSourcesTests
{
    [Fact]
    public void Sources_OfTheAnalyzer_StateTheHash()
    {
        var names = typeof(OwnSourcesTests).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("sources/", StringComparison.Ordinal)).ToArray();

        Assert.Contains("sources/Header/CSharp/HeaderScanner.cs", names);
        Assert.Contains("sources/Acgs.Governance.CodeFixes/Rules/HeaderFix.cs", names);
        Assert.All(names, name => Assert.Equal(HeaderVerdict.Ok, CSharpHeader.Scan(new StringText(ShippedFile.Read(name)), Canonical.Constitution, []).Verdict));
    }
}
