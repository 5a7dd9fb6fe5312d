// Constitutional Hash: cdd01ef066bc6cf2

using static Acgs.Governance.Analyzers.Tests.Conformance.Given;

namespace Acgs.Governance.Analyzers.Tests.Conformance;

public sealed class MisplacedTests
{
    public static TheoryData<string, string> Cases => new()
    {
        { "[|class C;\n" + H + "\n", H + "\n\nclass C;\n" },
        { "[|class C;\n" + H, H + "\n\nclass C;" },
        { "[|class C;\r\n" + H + "\r\nclass D;\r\n", H + "\r\n\r\nclass C;\r\nclass D;\r\n" },
        { "[|class C;\r\n" + H, H + "\r\n\r\nclass C;" },
        { "[|class C;\r" + H + "\rclass D;", H + "\r\rclass C;\rclass D;" },
        { "[|class C;\u2028" + H + "\u2028class D;\n", H + "\n\nclass C;\u2028class D;\n" },
        { "[|using A;\n\n" + H + "\n\nclass C;\n", H + "\n\nusing A;\n\n\nclass C;\n" },
        { "[|using A;\n  " + H + " \t\nclass C;\n", H + "\n\nusing A;\nclass C;\n" },
        { "[|// Copyright\nusing A;\n" + H + "\nclass C;\n", H + "\n// Copyright\nusing A;\nclass C;\n" },
        { "[|/// <summary/>\nclass C;\n" + H + "\n", H + "\n\n/// <summary/>\nclass C;\n" },
        { "[|class C\n{\n    " + H + "\n}\n", H + "\n\nclass C\n{\n}\n" },
        { "[|class C\n{\n    void M()\n    {\n" + H + "\n    }\n}\n", H + "\n\nclass C\n{\n    void M()\n    {\n    }\n}\n" },
        { "[|class C;\n/* " + T + " */\nclass D;\n", H + "\n\nclass C;\nclass D;\n" },
        { "[|class C;\n/*\n * Copyright\n * " + T + "\n */\nclass D;\n", H + "\n\nclass C;\n/*\n * Copyright\n */\nclass D;\n" },
        { "[|class C;\n" + X + "\nclass D;\n", H + "\n\nclass C;\nclass D;\n" },
        { "[|var a = @\"\n" + H + "\n\";\n" + H + "\nvar b = 1;\n", H + "\n\nvar a = @\"\n" + H + "\n\";\nvar b = 1;\n" },
        { "[|#if DEBUG\n" + H + "\n#endif\nclass C;\n", H + "\n\n#if DEBUG\n#endif\nclass C;\n" },
        { "[|#if DEBUG\r\n" + X + "\r\n#endif\r\nclass C;\r\n", H + "\r\n\r\n#if DEBUG\r\n#endif\r\nclass C;\r\n" },
        { "[|#if DEBUG\n" + H + "\nclass C;\n#endif\n", H + "\n\n#if DEBUG\nclass C;\n#endif\n" },
        { "[|#if RELEASE\n#else\n" + H + "\n#endif\nclass C;\n", H + "\n\n#if RELEASE\n#else\n#endif\nclass C;\n" },
        { "[|#if RELEASE\n" + X + "\n#elif DEBUG\n" + H + "\n#endif\nclass C;\n", H + "\n\n#if RELEASE\n" + X + "\n#elif DEBUG\n#endif\nclass C;\n" },
        { "[|#define A\n#if A\n" + H + "\n#endif\nclass C;\n", H + "\n\n#define A\n#if A\n#endif\nclass C;\n" },
        { "[|#if true\n#if DEBUG\n" + H + "\n#endif\n#endif\nclass C;\n", H + "\n\n#if true\n#if DEBUG\n#endif\n#endif\nclass C;\n" },
        { "[|#if DEBUG\n/* " + T + " */\n#endif\nclass C;\n", H + "\n\n#if DEBUG\n#endif\nclass C;\n" },
        { "[|#if DEBUG\nusing A;\n#endif\n" + H + "\nclass C;\n", H + "\n\n#if DEBUG\nusing A;\n#endif\nclass C;\n" },
        { "[|class C;\n#if DEBUG\n" + H + "\n#endif\n", H + "\n\nclass C;\n#if DEBUG\n#endif\n" },
        { "[|class C;\n#region A\n" + H + "\n#endregion\n", H + "\n\nclass C;\n#region A\n#endregion\n" },
        { "#pragma warning disable A\n[|class C;\n" + H + "\n", H + "\n\n#pragma warning disable A\nclass C;\n" },
        { "#!/bin/x\n[|class C;\n" + H + "\n", "#!/bin/x\n" + H + "\n\nclass C;\n" },
        { "[|#:package X@1\nclass C;\n" + H + "\n", H + "\n\n#:package X@1\nclass C;\n" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Misplaced_OutsideTheHeaderRegion_IsMoved(string file, string fixedFile) =>
        new HeaderCase("ACGS0005", file, "~Constitutional Hash: ", fixedFile).AssertAsync();

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Misplaced_OtherHashIsAccepted_IsMovedWithTheActive(string file, string fixedFile) =>
        new HeaderCase("ACGS0005", file, "~Constitutional Hash: ", fixedFile) { EditorConfig = Accepting }.AssertAsync();

    /// <summary>The marker has pushed <c>#!</c> off the start, where alone it works; the two change places.</summary>
    [Theory]
    [InlineData("[|" + H + "\n#!/bin/x\nclass C;\n", "#!/bin/x\n" + H + "\n\nclass C;\n")]
    [InlineData("[|" + H + "\n\n#!/bin/x\nclass C;\n", "#!/bin/x\n" + H + "\n\nclass C;\n")]
    [InlineData("[|" + H + "\r\n#!/bin/x\r\n\r\nclass C;\r\n", "#!/bin/x\r\n" + H + "\r\n\r\nclass C;\r\n")]
    [InlineData("[|" + H + "\n#!/bin/x\n// Copyright\nclass C;\n", "#!/bin/x\n" + H + "\n// Copyright\nclass C;\n")]
    [InlineData("[|" + H + "\n#!/bin/x\n#:package X@1\nclass C;\n", "#!/bin/x\n" + H + "\n\n#:package X@1\nclass C;\n")]
    [InlineData("[|" + X + "\n#!/bin/x\nclass C;\n", "#!/bin/x\n" + H + "\n\nclass C;\n")]
    [InlineData("[|" + H + "\n#!/bin/x", "#!/bin/x\n" + H)]
    public Task Misplaced_AboveTheLineThatMustBeFirst_TheyChangePlaces(string file, string fixedFile) =>
        new HeaderCase("ACGS0005", file, "~Constitutional Hash: ", fixedFile).AssertAsync();

    [Theory]
    [InlineData("// Copyright\n\n[|class C;\n" + H + "\n", "// Copyright\n\n" + H + "\n\nclass C;\n")]
    [InlineData("// Copyright\n\n[|#if DEBUG\n" + H + "\n#endif\nclass C;\n", "// Copyright\n\n" + H + "\n\n#if DEBUG\n#endif\nclass C;\n")]
    public Task Misplaced_BannerDemanded_IsMovedBehindIt(string file, string fixedFile) =>
        new HeaderCase("ACGS0005", file, T, fixedFile) { EditorConfig = Template }.AssertAsync();
}
