// Constitutional Hash: cdd01ef066bc6cf2

using static Acgs.Governance.Analyzers.Tests.Conformance.Given;

namespace Acgs.Governance.Analyzers.Tests.Conformance;

public sealed class DuplicateTests
{
    public static TheoryData<string, string> Cases => new()
    {
        { "[|" + H + "\n" + H + "\nclass C;\n", H + "\nclass C;\n" },
        { "[|" + H + "\n" + X + "\nclass C;\n", H + "\nclass C;\n" },
        { "[|" + X + "\n" + H + "\nclass C;\n", H + "\nclass C;\n" },
        { "[|" + X + "\n" + X + "\nclass C;\n", H + "\nclass C;\n" },
        { "[|" + H + "\n\n" + H + "\n\nclass C;\n", H + "\n\n\nclass C;\n" },
        { "[|" + H + "\r\n" + H + "\r\n\r\nclass C;\r\n", H + "\r\n\r\nclass C;\r\n" },
        { "[|" + H + "\r" + H + "\rclass C;\r", H + "\rclass C;\r" },
        { "[|" + H + "\u2028" + H + "\u2028class C;", H + "\u2028class C;" },
        { "[|" + H + "\n" + H, H },
        { "[|" + H + "\r\n" + H, H },
        { "[|" + H + "\n\n" + H, H + "\n" },
        { "[|" + H + "\n" + H + "\n", H + "\n" },
        { "[|" + H + "\n" + H + "\n" + H + "\nclass C;\n", H + "\nclass C;\n" },
        { "[|" + H + "\n// A\n" + X + "\n// B\n" + H + "\nclass C;\n", H + "\n// A\n// B\nclass C;\n" },
        { "[|// A\n" + H + "\n// B\n  " + H + "  \nclass C;\n", "// A\n" + H + "\n// B\nclass C;\n" },
        { "[|" + H + "\n// constitutional hash: " + Hash + "\nclass C;\n", H + "\nclass C;\n" },
        { "[|//" + T + "\n" + H + "\nclass C;\n", H + "\nclass C;\n" },
        { "  [|//" + U + "\n" + H + "\nclass C;\n", "  " + H + "\nclass C;\n" },
        { "[|// **Constitutional Hash**: `" + Other + "`\n//" + T + "\nclass C;\n", H + "\nclass C;\n" },
        { "[|" + H + "\n/* " + T + " */\nclass C;\n", H + "\nclass C;\n" },
        { "[|/* " + T + " */\n" + H + "\nclass C;\n", "/* " + T + " */\nclass C;\n" },
        { "[|/*\n * " + U + "\n * Copyright\n * " + T + "\n */\nclass C;\n", "/*\n * " + T + "\n * Copyright\n */\nclass C;\n" },
        { "[|" + H + "\n/*\n * Copyright\n * " + T + "\n */\nclass C;\n", H + "\n/*\n * Copyright\n */\nclass C;\n" },
        { "[|/*\n *" + T + "\n */\n" + H + "\nclass C;\n", "/*\n * " + T + "\n */\nclass C;\n" },
        { "[|" + H + "\n#region A\n" + X + "\n#endregion\nclass C;\n", H + "\n#region A\n#endregion\nclass C;\n" },
        { "[|" + H + "\n#nullable enable\n" + H + "\n#:package X@1\nclass C;\n", H + "\n#nullable enable\n#:package X@1\nclass C;\n" },
        { "[|" + H + "\n#if RELEASE\n" + H + "\n#endif\n" + H + "\nclass C;\n", H + "\n#if RELEASE\n" + H + "\n#endif\nclass C;\n" },
        { "[|" + H + "\n/// <summary/>\n" + H + "\nclass C;\n", H + "\n/// <summary/>\nclass C;\n" },
        { "#!/bin/x\n[|" + H + "\n" + H + "\nclass C;\n", "#!/bin/x\n" + H + "\nclass C;\n" },
        { "#pragma warning disable A\n[|" + H + "\n" + X + "\nclass C;\n", "#pragma warning disable A\n" + H + "\nclass C;\n" },
        { "[|" + H + "\n" + X + "\nclass C;\n" + H + "\n", H + "\nclass C;\n" + H + "\n" },
        { "[|" + H + "\n" + X + "\nvar text = @\"\n" + X + "\n\";\n", H + "\nvar text = @\"\n" + X + "\n\";\n" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Duplicate_MoreThanOneMarker_FirstStaysMadeRight(string file, string fixedFile) =>
        new HeaderCase("ACGS0004", file, "~", fixedFile).AssertAsync();

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Duplicate_OtherHashIsAccepted_FirstStaysWithTheActive(string file, string fixedFile) =>
        new HeaderCase("ACGS0004", file, "~", fixedFile) { EditorConfig = Accepting }.AssertAsync();

    /// <summary>A marker on the line of a delimiter goes without it: the rest of the comment must stay a comment.</summary>
    [Theory]
    [InlineData("[|" + H + "\n/* " + T + "\n * Copyright\n */\nclass C;\n", H + "\n/*\n * Copyright\n */\nclass C;\n")]
    [InlineData("[|/* a */ " + H + "\n" + H + "\nclass C;\n", H + "\n/* a */ \nclass C;\n")]
    [InlineData("[|" + H + "\n/* a */ " + H + "\nclass C;\n", H + "\n/* a */ \nclass C;\n")]
    [InlineData("[|" + H + "\n/* " + T + " */ class C;\n", H + "\n class C;\n")]
    public Task Duplicate_BesideSomethingElse_OnlyTheMarkerGoes(string file, string fixedFile) =>
        new HeaderCase("ACGS0004", file, "~", fixedFile).AssertAsync();

    [Fact]
    public Task Duplicate_BannerDemanded_FirstStaysInItsPlace() =>
        new HeaderCase("ACGS0004", "// Copyright\n" + X + "\n\n[|" + H + "\n\nclass C;\n", "~", "// Copyright\n" + H + "\n\n\nclass C;\n") { EditorConfig = Template }.AssertAsync();
}
