// Constitutional Hash: cdd01ef066bc6cf2

using static Acgs.Governance.Analyzers.Tests.Conformance.Given;

namespace Acgs.Governance.Analyzers.Tests.Conformance;

public sealed class OkTests
{
    public static TheoryData<string> Files =>
    [
        H, H + "\n", H + "\r\n\r\nclass C;\r\n", H + "\rclass C;\r", H + "\u2028class C;", H + "\u2029class C;", H + "\u0085class C;",
        "\n \t\n\r\n" + H + "\nclass C;\n",
        " \t\v\f" + H + " \t\v\f\nclass C;\n",
        "\uFEFF" + H + "\nclass C;\n",
        "#!/bin/x\n" + H + "\nclass C;\n",
        "#!/bin/x\n#:package X@1\n" + H + "\nclass C;\n",
        H + "\n#:package X@1\nclass C;\n",
        "// Copyright\n" + H + "\n// More\nclass C;\n",
        "/* Copyright\n */\n" + H + "\nclass C;\n",
        "#region " + U + "\n" + H + "\n#endregion\nclass C;\n",
        "#pragma warning disable A\n#nullable enable\n#define A\n#undef B\n#line hidden\n" + H + "\nclass C;\n",
        "#error no\n#warning no\n" + H + "\nclass C;\n",
        "/// <summary/>\n" + H + "\nclass C;\n",
        "/** <summary/> */\n" + H + "\nclass C;\n",
        "#if RELEASE\nclass D;\n#endif\n" + H + "\nclass C;\n",
        "#if RELEASE\n\"\n/*\n'\n#endif\n" + H + "\nclass C;\n",
        "#if RELEASE\n" + X + "\n#else\n#endif\n" + H + "\nclass C;\n",
        "#if DEBUG\n#if RELEASE\n" + X + "\n#endif\n#endif\n" + H + "\nclass C;\n",
        "#if DEBUG\n// a\n#endif\n" + H + "\nclass C;\n",
        H + "\n#if DEBUG\n" + X + "\n#endif\nclass C;\n",
        H + "\n#if RELEASE\n" + H + "\n#endif\nclass C;\n",
        "/* " + T + " */\nclass C;\n", "/* " + T + " */", "  /* " + T + " */ \t\nclass C;\n",
        "/* " + T + "\n */\nclass C;\n",
        "/*\n * " + T + "\n */\nclass C;\n",
        "/*\n * Copyright\n *\n * " + T + "\n */ class C;\n",
        "/*\r\n" + T + "\r\n*/\r\nclass C;\r\n",
        "/*\n" + T + "*/\nclass C;\n",
        "/*\n\t  " + T + " \n*/class C;\n",
        "/***\n * " + T + "\n ***/\nclass C;\n",
        "/* no end\n * " + T + "\n",
        H + "\nclass C;\n" + X + "\n" + H + "\n",
        H + "\nclass C; " + X + "\n",
        H + "\nclass C;\n// constitutional hash: x\n//" + T + "\n",
        H + "\nvar text = @\"\n" + X + "\n\";\n",
        H + "\nvar text = \"\"\"\n" + H + "\n\"\"\";\n",
        H + "\n/// " + T + "\nclass C;\n",
        "/// " + T + "\n" + H + "\nclass C;\n",
        H + "\n/** " + U + " */\nclass C;\n",
        "",
        "\uFEFF",
        " \t\r\n\n\u2029\u00A0",
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public Task Ok_HeaderInItsRegionOrNothingToGovern_IsNoFinding(string file) => new SilentCase(file).AssertAsync();

    [Theory]
    [InlineData("// Copyright\n" + H + "\n\nclass C;\n", Template)]
    [InlineData("// Copyright\n\n" + H + "\n\nclass C;\n", Template)]
    [InlineData(H + "\n// Copyright\n\nclass C;\n", Template)]
    [InlineData("// Copyright\n" + H + "\n\nclass C;\n", TemplateWithHeader)]
    [InlineData(X + "\nclass C;\n", "acgs_constitutional_hash = " + Other)]
    [InlineData(H + "\nclass C;\n", Accepting)]
    public Task Ok_UnderConfiguration_IsNoFinding(string file, string editorConfig) => new SilentCase(file) { EditorConfig = editorConfig }.AssertAsync();
}
