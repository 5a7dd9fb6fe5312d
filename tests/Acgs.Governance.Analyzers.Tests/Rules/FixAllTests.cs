// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Tests.Rules;

public sealed class FixAllTests
{
    private const string Line = Canonical.Line;

    [Fact]
    public async Task FixAll_OneFile_InsertsTheLine() => await new HeaderFixTest()
        .File("/0/A.cs", "{|ACGS0001:class A { }|}\n", Line + "\n\nclass A { }\n")
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public async Task FixAll_ManyFiles_FixesEachOnce() => await new HeaderFixTest()
        .File("/0/A.cs", "{|ACGS0001:class A { }|}\r\n", Line + "\r\n\r\nclass A { }\r\n")
        .File("/0/B.cs", "{|ACGS0001:// Copyright|}\nclass B { }\n", Line + "\n// Copyright\nclass B { }\n")
        .File("/0/C.cs", Line + "\nclass C { }\n", Line + "\nclass C { }\n")
        .File("/0/D.cs", "{|ACGS0001:#if A|}\n#endif\nclass D { }\n", Line + "\n\n#if A\n#endif\nclass D { }\n")
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public async Task FixAll_BannerIsDemanded_GoesBehindIt() => await new HeaderFixTest("file_header_template = Copyright")
        .File("/0/A.cs", "// Copyright\n\n{|ACGS0001:class A { }|}\n", "// Copyright\n\n" + Line + "\n\nclass A { }\n")
        .File("/0/B.cs", "// Copyright\n{|ACGS0001:class B { }|}\n", "// Copyright\n\n" + Line + "\nclass B { }\n")
        .RunAsync(TestContext.Current.CancellationToken);
}
