// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header.CSharp;

namespace Acgs.Governance.Header.Tests.CSharp;

public sealed class CSharpInsertionTests
{
    private const string Line = Canonical.Line;

    [Theory]
    [InlineData("class C;", Line + "\n\nclass C;")]
    [InlineData("class C;\n", Line + "\n\nclass C;\n")]
    [InlineData("class C;\r\n", Line + "\r\n\r\nclass C;\r\n")]
    [InlineData("class C;\rclass D;\n", Line + "\r\rclass C;\rclass D;\n")]
    [InlineData("class C;\nclass D;\r\n", Line + "\n\nclass C;\nclass D;\r\n")]
    [InlineData("\nclass C;", Line + "\n\nclass C;")]
    [InlineData("  \nclass C;", Line + "\n  \nclass C;")]
    [InlineData("// Copyright\nclass C;", Line + "\n// Copyright\nclass C;")]
    [InlineData("  /* Copyright */\nclass C;", Line + "\n  /* Copyright */\nclass C;")]
    [InlineData("/// <summary/>\nclass C;", Line + "\n\n/// <summary/>\nclass C;")]
    [InlineData("/** <summary/> */\nclass C;", Line + "\n\n/** <summary/> */\nclass C;")]
    [InlineData("#if A\n#endif\nclass C;", Line + "\n\n#if A\n#endif\nclass C;")]
    [InlineData("#nullable enable\nclass C;", Line + "\n\n#nullable enable\nclass C;")]
    [InlineData("#:package X@1\nclass C;", Line + "\n\n#:package X@1\nclass C;")]
    [InlineData("\uFEFFclass C;", "\uFEFF" + Line + "\n\nclass C;")]
    [InlineData("#!/bin/x", "#!/bin/x\n" + Line)]
    [InlineData("#!/bin/x\n", "#!/bin/x\n" + Line + "\n")]
    [InlineData("#!/bin/x\r\nclass C;", "#!/bin/x\r\n" + Line + "\r\n\r\nclass C;")]
    [InlineData("#!/bin/x\n\nclass C;", "#!/bin/x\n" + Line + "\n\nclass C;")]
    [InlineData("#!/bin/x\n#:package X@1\nclass C;", "#!/bin/x\n" + Line + "\n\n#:package X@1\nclass C;")]
    [InlineData("#!/bin/x\n// Copyright\nclass C;", "#!/bin/x\n" + Line + "\n// Copyright\nclass C;")]
    public void Insert_NoTemplate_GoesToTheTop(string text, string expected) => Assert.Equal(expected, Insert(text));

    [Theory]
    [InlineData("// A\n// B\n\nclass C;", "// A\n// B\n\n" + Line + "\n\nclass C;")]
    [InlineData("// A\r\n\r\n// B\r\nclass C;", "// A\r\n\r\n" + Line + "\r\n// B\r\nclass C;")]
    [InlineData("// A\n\n\nclass C;", "// A\n\n" + Line + "\n\nclass C;")]
    [InlineData("// A\n\n", "// A\n\n" + Line + "\n")]
    [InlineData("// A\n", "// A\n\n" + Line + "\n")]
    [InlineData("// A", "// A\n\n" + Line)]
    [InlineData("// A\nclass C;", "// A\n\n" + Line + "\nclass C;")]
    [InlineData("// A\n  \nclass C;", "// A\n\n" + Line + "\n  \nclass C;")]
    [InlineData("// A\n/// <summary/>\nclass C;", "// A\n\n" + Line + "\n/// <summary/>\nclass C;")]
    [InlineData("// A\n/* B */\nclass C;", "// A\n\n" + Line + "\n/* B */\nclass C;")]
    [InlineData("/* A\n * B\n */\n\nclass C;", "/* A\n * B\n */\n\n" + Line + "\n\nclass C;")]
    [InlineData("/* A */\n// B\n\nclass C;", "/* A */\n\n" + Line + "\n// B\n\nclass C;")]
    [InlineData("/* A */ class C;", Line + "\n/* A */ class C;")]
    [InlineData("\n// A\n\nclass C;", "\n// A\n\n" + Line + "\n\nclass C;")]
    [InlineData("#!/bin/x\n// A\n\nclass C;", "#!/bin/x\n// A\n\n" + Line + "\n\nclass C;")]
    [InlineData("#pragma warning disable A\n// A\n\nclass C;", "#pragma warning disable A\n// A\n\n" + Line + "\n\nclass C;")]
    [InlineData("#region R\n// A\n\n#endregion\nclass C;", "#region R\n// A\n\n" + Line + "\n\n#endregion\nclass C;")]
    [InlineData("// A\n\n#:package X@1\nclass C;", "// A\n\n" + Line + "\n\n#:package X@1\nclass C;")]
    [InlineData("#if A\n// A\n\n#endif\nclass C;", Line + "\n\n#if A\n// A\n\n#endif\nclass C;")]
    [InlineData("/// A\nclass C;", Line + "\n\n/// A\nclass C;")]
    [InlineData("class C;", Line + "\n\nclass C;")]
    public void Insert_TemplateWithoutTheLine_GoesBehindTheBanner(string text, string expected) =>
        Assert.Equal(expected, Insert(text, keepFirstComments: true));

    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("unset", false)]
    [InlineData("Copyright\\n" + HeaderLine.Label + Canonical.Hash, false)]
    [InlineData("Copyright\\n" + HeaderLine.Label + Canonical.OtherHash, true)]
    [InlineData("Copyright", true)]
    public void KeepsFirstComments_Template_OnlyWhenItLacksTheLine(string? template, bool expected) =>
        Assert.Equal(expected, FileHeaderTemplate.KeepsFirstComments(template, Canonical.Hash));

    [Theory]
    [InlineData("class C;", null, "\n")]
    [InlineData("class C;", "lf", "\n")]
    [InlineData("class C;", "CRLF", "\r\n")]
    [InlineData("class C;", "cr", "\r")]
    [InlineData("class C;\n", "crlf", "\n")]
    [InlineData("class C;\r\n\n", "lf", "\r\n")]
    [InlineData("class C;\r\n", "lf", "\r\n")]
    [InlineData("class C;\r", "lf", "\r")]
    public void NewLine_OfFile_IsItsFirstElseTheConfigured(string text, string? endOfLine, string expected) =>
        Assert.Equal(expected, NewLine.Of(new StringText(text), endOfLine));

    private static string Insert(string text, bool keepFirstComments = false)
    {
        var insertion = CSharpInsertion.Into(new StringText(text), keepFirstComments);
        return text.Insert(insertion.Offset, insertion.Of(Line, NewLine.Of(new StringText(text), null)).Replacement);
    }
}
