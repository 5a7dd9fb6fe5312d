// Constitutional Hash: cdd01ef066bc6cf2

using static Acgs.Governance.Analyzers.Tests.Conformance.Given;

namespace Acgs.Governance.Analyzers.Tests.Conformance;

public sealed class MalformedBlockTests
{
    /// <summary>Lines within <c>/* */</c>: the content becomes canonical, the block's own characters stay.</summary>
    public static TheoryData<string, string> InPlace => new()
    {
        { "[|/*" + T + "*/\nclass C;\n", "/* " + T + " */\nclass C;\n" },
        { "[|/*" + T + " */\nclass C;\n", "/* " + T + " */\nclass C;\n" },
        { "[|/*  " + T + " */\nclass C;\n", "/* " + T + " */\nclass C;\n" },
        { "[|/* " + T + ". */\nclass C;\n", "/* " + T + " */\nclass C;\n" },
        { "[|/* constitutional hash: " + Hash + " */\nclass C;\n", "/* " + T + " */\nclass C;\n" },
        { "  [|/*" + T + "*/\r\nclass C;\r\n", "  /* " + T + " */\r\nclass C;\r\n" },
        { "[|/*" + T + "*/", "/* " + T + " */" },
        { "[|/*\n *" + T + "\n */\nclass C;\n", "/*\n * " + T + "\n */\nclass C;\n" },
        { "[|/*\n * constitutional_hash = " + Hash + "\n * Copyright\n */\nclass C;\n", "/*\n * " + T + "\n * Copyright\n */\nclass C;\n" },
        { "[|/*\n * " + T + ".\n */ class C;\n", "/*\n * " + T + "\n */ class C;\n" },
        { "[|/*\r\n\tconstitutional hash: " + Hash + "\r\n*/\r\nclass C;\r\n", "/*\r\n\t" + T + "\r\n*/\r\nclass C;\r\n" },
        { "[|/*\n * Copyright\n * Constitutional Hash: cdd01ef066bc6cf\n */\nclass C;\n", "/*\n * Copyright\n * " + T + "\n */\nclass C;\n" },
        { "[|/*" + T + "\n * Copyright\n */\nclass C;\n", "/* " + T + "\n * Copyright\n */\nclass C;\n" },
        { "[|/*\n *" + T + "\n", "/*\n * " + T + "\n" },
        { "[|/*\n * Constitutional\u200BHash: " + Hash + "\n */\nclass C;\n", "/*\n * " + T + "\n */\nclass C;\n" },
        { "[|/*\n * " + T + "\u00A0\n */\nclass C;\n", "/*\n * " + T + "\n */\nclass C;\n" },
        { "[|/***\n *" + T + "\n ***/\nclass C;\n", "/***\n * " + T + "\n ***/\nclass C;\n" },
        { "[|/*\n * a\n */\n/*\n *" + T + "\n */\nclass C;\n", "/*\n * a\n */\n/*\n * " + T + "\n */\nclass C;\n" },
    };

    [Theory]
    [MemberData(nameof(InPlace))]
    public Task Malformed_InABlock_ContentOfItsLineBecomesCanonical(string file, string fixedFile) =>
        new HeaderCase("ACGS0003", file, "~", fixedFile).AssertAsync();

    /// <summary>Markers that cannot be mended where they are: they are taken out, and the header goes where it belongs.</summary>
    public static TheoryData<string, string> TakenOut => new()
    {
        { "[|/* " + T + " */ class C;\n", H + "\n\n class C;\n" },
        { "[|/*" + U + "*/class C;\n", H + "\n\nclass C;\n" },
        { "[|/* a */ " + H + "\nclass C;\n", H + "\n/* a */ \nclass C;\n" },
        { "[|/* a */ //" + T + "\r\nclass C;\r\n", H + "\r\n/* a */ \r\nclass C;\r\n" },
        { "[|/// <summary>A</summary>\n/// " + T + "\nclass C;\n", H + "\n\n/// <summary>A</summary>\nclass C;\n" },
        { "[|/// " + T + "\n/// <summary>A</summary>\nclass C;\n", H + "\n\n/// <summary>A</summary>\nclass C;\n" },
        { "[|/// <summary>\n/// " + U + "\n/// </summary>\nclass C;\n", H + "\n\n/// <summary>\n/// </summary>\nclass C;\n" },
        { "[|/**\n * " + T + "\n * <summary/>\n */\nclass C;\n", H + "\n\n/**\n * <summary/>\n */\nclass C;\n" },
        { "[|/**\r\n * <summary/>\r\n * " + T + "\r\n */\r\nclass C;\r\n", H + "\r\n\r\n/**\r\n * <summary/>\r\n */\r\nclass C;\r\n" },
        { "[|// Copyright\n/// <summary/>\n/// " + T + "\nclass C;\n", H + "\n// Copyright\n/// <summary/>\nclass C;\n" },
        { "#!/bin/x\n[|/// <summary/>\n/// " + T + "\nclass C;\n", "#!/bin/x\n" + H + "\n\n/// <summary/>\nclass C;\n" },
    };

    [Theory]
    [MemberData(nameof(TakenOut))]
    public Task Malformed_BesideSomethingElse_IsTakenOutAndInserted(string file, string fixedFile) =>
        new HeaderCase("ACGS0003", file, "~Constitutional Hash: ", fixedFile).AssertAsync();

    [Fact]
    public Task Malformed_TakenOutUnderABanner_IsInsertedBehindTheBanner() =>
        new HeaderCase("ACGS0003", "// Copyright\n\n[|/// <summary/>\n/// " + T + "\nclass C;\n", "~" + T, "// Copyright\n\n" + H + "\n\n/// <summary/>\nclass C;\n") { EditorConfig = Template }.AssertAsync();

    [Theory]
    [InlineData("/** " + T + " */")]
    [InlineData("/**" + T + "*/")]
    [InlineData("/** constitutional hash: " + Other + " */")]
    public Task Malformed_DocumentationBlockOfOneLine_BecomesALineComment(string line) =>
        new HeaderCase("ACGS0003", "[|" + line + "\nclass C;\n", "~", H + "\nclass C;\n").AssertAsync();
}
