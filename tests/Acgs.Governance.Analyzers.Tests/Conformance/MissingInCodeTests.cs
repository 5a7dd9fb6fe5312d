// Constitutional Hash: cdd01ef066bc6cf2

using static Acgs.Governance.Analyzers.Tests.Conformance.Given;

namespace Acgs.Governance.Analyzers.Tests.Conformance;

public sealed class MissingInCodeTests
{
    private const string Raw = "\"\"\"";

    /// <summary>Files that begin with code or a directive and only seem to have a header somewhere.</summary>
    public static TheoryData<string> Files =>
    [
        "var text = \"" + H + "\";\n",
        "var text = @\"\n" + H + "\n\";\n",
        "var text = @\"\"\"\n" + H + "\n\";\n",
        "var text = $\"" + H + "{1}\";\n",
        "var text = $@\"\n" + H + "\n{1}\n\";\n",
        "var text = @$\"\n" + H + "\n{1}\n\";\n",
        "var text = " + Raw + "\n" + H + "\n" + Raw + ";\n",
        "var text = $" + Raw + "\n" + H + "\n{1}\n" + Raw + ";\n",
        "var text = $$" + Raw + "\n" + H + "\n{{1}}\n" + Raw + ";\n",
        "var text = " + Raw + "\"\n" + Raw + "\n" + H + "\n" + Raw + "\";\n",
        "var text = \"\"\"\n" + H + "\n\"\"\"u8;\n",
        "var c = '\"'; var text = @\"\n" + H + "\n\";\n",
        "var c = '\\''; // '\nvar text = @\"\n" + H + "\n\";\n",
        "var text = \"\\\"/*\"; var more = @\"\n" + H + "\n\";\n",
        "class C; " + H + "\n",
        "class C; /* " + T + " */\n",
        "class C { /* " + T + " */ }\n",
        "class C;\n/* a */ " + H + "\n",
        "class C;\n// constitutional hash: " + Hash + "\n",
        "class C;\n//" + T + "\n",
        "class C;\n/// " + T + "\nclass D;\n",
        "class C;\n/**\n * " + T + "\n */\nclass D;\n",
        "class C;\n//// " + T + "\n",
        "class C;\n" + H + ".\n",
        "class C;\n\u00A0" + H + "\n",
        "class C;\n#if RELEASE\n" + H + "\n#endif\n",
        "#if RELEASE\n" + H + "\n#endif\nclass C;\n",
        "#if DEBUG\n#else\n" + H + "\n#endif\nclass C;\n",
        "#if DEBUG\n#elif DEBUG\n" + H + "\n#endif\nclass C;\n",
        "#if false\n" + H + "\n#endif\n",
        "#if DEBUG && !DEBUG\n" + H + "\n#endif\nclass C;\n",
        "#if RELEASE\n#if DEBUG\n" + H + "\n#endif\n#endif\nclass C;\n",
        "#undef DEBUG\n#if DEBUG\n" + H + "\n#endif\nclass C;\n",
        "#if RELEASE\n// " + U + "\n//" + T + "\n#endif\nclass C;\n",
        "#region " + T + "\n#endregion\nclass C;\n",
        "#region " + H + "\n#endregion " + H + "\nclass C;\n",
        "#error " + T + "\nclass C;\n",
        "#warning " + H + "\nclass C;\n",
        "#line 1 \"" + H + "\"\nclass C;\n",
        "#define A " + H + "\nclass C;\n",
        "#nullable enable " + H + "\nclass C;\n",
        "#pragma checksum \"" + H + "\"\nclass C;\n",
        "const string CONSTITUTIONAL_HASH = \"" + Hash + "\";\n",
        "[assembly: A(\"" + T + "\")]\n",
        "namespace N;\n\nclass C\n{\n    string s = @\"\n" + H + "\";\n}\n",
        "#if RELEASE\n\"\n/*\n" + H + "\n#endif\nclass C;\n",
        "using System; " + H + "\nclass C;\n",
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public Task Missing_TextIsNoComment_IsInsertedAndTheTextStays(string file) =>
        new HeaderCase("ACGS0001", "[|" + file, "", H + "\n\n" + file).AssertAsync();
}
