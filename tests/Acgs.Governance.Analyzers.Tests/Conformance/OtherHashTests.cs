// Constitutional Hash: cdd01ef066bc6cf2

using static Acgs.Governance.Analyzers.Tests.Conformance.Given;

namespace Acgs.Governance.Analyzers.Tests.Conformance;

public sealed class OtherHashTests
{
    /// <summary>Well-formed headers of which only the digits are not those of the active hash.</summary>
    public static TheoryData<string, string> Cases => new()
    {
        { "[|" + X + "\n\nclass C;\n", H + "\n\nclass C;\n" },
        { "[|" + X, H },
        { "[|" + X + "\r\nclass C;\r\n", H + "\r\nclass C;\r\n" },
        { "[|" + X + "\rclass C;\r", H + "\rclass C;\r" },
        { "[|" + X + "\u2028class C;", H + "\u2028class C;" },
        { "[|" + X + "\n// Copyright\r\nclass C;\r\n", H + "\n// Copyright\r\nclass C;\r\n" },
        { "\n \t\n [|" + X + " \t\v\f\n\nclass C;\n", "\n \t\n " + H + " \t\v\f\n\nclass C;\n" },
        { "[|// Copyright\n" + X + "\n// More\nclass C;\n", "// Copyright\n" + H + "\n// More\nclass C;\n" },
        { "[|// About the constitutional hash.\n" + X + "\nclass C;\n", "// About the constitutional hash.\n" + H + "\nclass C;\n" },
        { "[|/// <summary/>\n" + X + "\nclass C;\n", "/// <summary/>\n" + H + "\nclass C;\n" },
        { "[|#region A\n" + X + "\n#endregion\nclass C;\n", "#region A\n" + H + "\n#endregion\nclass C;\n" },
        { "[|#nullable enable\n#define A\n" + X + "\nclass C;\n", "#nullable enable\n#define A\n" + H + "\nclass C;\n" },
        { "#pragma warning disable A\n[|" + X + "\nclass C;\n", "#pragma warning disable A\n" + H + "\nclass C;\n" },
        { "[|#if RELEASE\n" + H + "\n#endif\n" + X + "\nclass C;\n", "#if RELEASE\n" + H + "\n#endif\n" + H + "\nclass C;\n" },
        { "[|#if DEBUG\n#endif\n" + X + "\nclass C;\n", "#if DEBUG\n#endif\n" + H + "\nclass C;\n" },
        { "#!/bin/x\n[|" + X + "\n\nclass C;\n", "#!/bin/x\n" + H + "\n\nclass C;\n" },
        { "#!/bin/x\n[|#:package X@1\n" + X + "\nclass C;\n", "#!/bin/x\n#:package X@1\n" + H + "\nclass C;\n" },
        { "[|/* " + U + " */\nclass C;\n", "/* " + T + " */\nclass C;\n" },
        { "  [|/* " + U + " */  \nclass C;\n", "  /* " + T + " */  \nclass C;\n" },
        { "[|/* " + U + "\n * Copyright\n */\nclass C;\n", "/* " + T + "\n * Copyright\n */\nclass C;\n" },
        { "[|/*\n * " + U + "\n * Copyright\n */\nclass C;\n", "/*\n * " + T + "\n * Copyright\n */\nclass C;\n" },
        { "[|/*\r\n\t" + U + " \r\n*/ class C;\r\n", "/*\r\n\t" + T + " \r\n*/ class C;\r\n" },
        { "[|/*\n * " + U + " */\nclass C;\n", "/*\n * " + T + " */\nclass C;\n" },
        { "[|/* no end\n * " + U + "\n", "/* no end\n * " + T + "\n" },
        { "[|/***\n * " + U + "\n ***/\nclass C;\n", "/***\n * " + T + "\n ***/\nclass C;\n" },
        { "[|" + X + "\nclass C;\n" + H + "\n" + X + "\n", H + "\nclass C;\n" + H + "\n" + X + "\n" },
        { "[|" + X + "\nvar text = @\"\n" + X + "\n\";\n", H + "\nvar text = @\"\n" + X + "\n\";\n" },
        { "[|" + X + "\n#if DEBUG\n" + X + "\n#endif\nclass C;\n", H + "\n#if DEBUG\n" + X + "\n#endif\nclass C;\n" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public Task WrongHash_WellFormedLine_OnlyTheDigitsChange(string file, string fixedFile) =>
        new HeaderCase("ACGS0002", file, "~" + U, fixedFile).AssertAsync();

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Outdated_AcceptedHash_OnlyTheDigitsChange(string file, string fixedFile) =>
        new HeaderCase("ACGS0006", file, "~" + U, fixedFile) { EditorConfig = Accepting }.AssertAsync();

    [Theory]
    [InlineData("ACGS0002", "")]
    [InlineData("ACGS0006", Accepting + ", aaaaaaaaaaaaaaaa")]
    [InlineData("ACGS0002", "acgs_accepted_hashes = aaaaaaaaaaaaaaaa")]
    public Task OtherHash_LineComment_IsFoundWithoutItsDelimiter(string id, string editorConfig) =>
        new HeaderCase(id, "[|" + X + "\nclass C;\n", U, H + "\nclass C;\n") { EditorConfig = editorConfig }.AssertAsync();

    [Theory]
    [InlineData("ACGS0002", "")]
    [InlineData("ACGS0006", "\nacgs_accepted_hashes = " + Hash)]
    public Task OtherHash_AnotherIsActive_BecomesTheActive(string id, string accepted) =>
        new HeaderCase(id, "[|" + H + "\nclass C;\n", T, X + "\nclass C;\n") { EditorConfig = $"acgs_constitutional_hash = {Other}{accepted}", Active = Other }.AssertAsync();

    [Theory]
    [InlineData("// Copyright\n" + X + "\n\n[|class C;\n", "// Copyright\n" + H + "\n\nclass C;\n")]
    [InlineData("// Copyright\n\n[|" + X + "\n\nclass C;\n", "// Copyright\n\n" + H + "\n\nclass C;\n")]
    [InlineData("[|// Copyright\n" + X, "// Copyright\n" + H)]
    public Task WrongHash_BannerDemanded_StaysInItsPlace(string file, string fixedFile) =>
        new HeaderCase("ACGS0002", file, U, fixedFile) { EditorConfig = Template }.AssertAsync();
}
