// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Rules;
using Microsoft.CodeAnalysis.CSharp;

namespace Acgs.Governance.Analyzers.Tests.Rules;

public sealed class HeaderCheckTests
{
    [Theory]
    [InlineData("#if DEBUG\n#endif\n" + Canonical.Line + "\nclass C;\n")]
    [InlineData("// Copyright\n\n" + Canonical.Line + "\n\nusing A;\n")]
    public void FindProblem_CompliantFile_AllocatesNothing(string text)
    {
        var token = TestContext.Current.CancellationToken;
        var tree = CSharpSyntaxTree.ParseText(text, path: "/src/C.cs", cancellationToken: token);
        var check = new HeaderCheck(new FixedOptions(new()
        {
            ["build_property.AcgsConstitutionalHash"] = Canonical.Hash,
            ["build_property.ProjectDir"] = "/src/",
            ["build_property.IntermediateOutputPath"] = "obj/",
        }));
        var options = new FixedOptions(new() { ["acgs_accepted_hashes"] = Canonical.OtherHash, ["acgs_header"] = "validate" });
        var problem = check.FindProblem(tree, options, token);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 100; round++)
        {
            problem ??= check.FindProblem(tree, options, token);
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Null(problem);
        Assert.Equal(0, allocated);
    }
}
