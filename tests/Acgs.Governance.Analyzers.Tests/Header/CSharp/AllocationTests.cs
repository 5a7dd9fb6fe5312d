// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Rules;
using Acgs.Governance.Header;
using Acgs.Governance.Header.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.Analyzers.Tests.Header.CSharp;

public sealed class AllocationTests
{
    [Theory]
    [InlineData(Canonical.Line + "\n\nclass C;\n")]
    [InlineData("#!/bin/x\r\n" + Canonical.Line + "\r\n")]
    [InlineData("// Copyright\n// All rights.\n\n" + Canonical.Line + "\n")]
    [InlineData("/*\n * About the constitutional hash.\n * " + HeaderLine.Label + Canonical.Hash + "\n */\n")]
    [InlineData("#if DEBUG && !(A || B)\n#elif TRACE == true\nusing A;\n#endif\n#pragma warning disable A\n" + Canonical.Line + "\n")]
    [InlineData("#if A\n\n" + Canonical.OtherLine + "\n#endif\n" + Canonical.Line)]
    public void Scan_CompliantText_AllocatesNothing(string text)
    {
        var constitution = new Constitution(Canonical.Hash, ["ffffffffffffffff", Canonical.OtherHash]);
        var reader = new SourceTextReader(SourceText.From(text));
        string[] symbols = ["DEBUG", "NET10_0"];
        var verdict = CSharpHeader.Scan(reader, constitution, symbols).Verdict;

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 100; round++)
        {
            verdict = CSharpHeader.Scan(reader, constitution, symbols).Verdict;
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(HeaderVerdict.Ok, verdict);
        Assert.Equal(0, allocated);
    }
}
