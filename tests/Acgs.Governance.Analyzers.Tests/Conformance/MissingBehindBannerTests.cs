// Constitutional Hash: cdd01ef066bc6cf2

using static Acgs.Governance.Analyzers.Tests.Conformance.Given;

namespace Acgs.Governance.Analyzers.Tests.Conformance;

public sealed class MissingBehindBannerTests
{
    public static TheoryData<string, string> Cases => new()
    {
        { "// Copyright\n// B\n\n[|class C;\n", "// Copyright\n// B\n\n" + H + "\n\nclass C;\n" },
        { "// Copyright\r\n\r\n[|// B\r\nclass C;\r\n", "// Copyright\r\n\r\n" + H + "\r\n// B\r\nclass C;\r\n" },
        { "// Copyright\r\r[|class C;\r", "// Copyright\r\r" + H + "\r\rclass C;\r" },
        { "// Copyright\n\n\n[|class C;\n", "// Copyright\n\n" + H + "\n\nclass C;\n" },
        { "// Copyright\n[|class C;\n", "// Copyright\n\n" + H + "\nclass C;\n" },
        { "// Copyright\n  \n[|class C;\n", "// Copyright\n\n" + H + "\n  \nclass C;\n" },
        { "[|// Copyright", "// Copyright\n\n" + H },
        { "[|// Copyright\n", "// Copyright\n\n" + H + "\n" },
        { "[|// Copyright\n\n", "// Copyright\n\n" + H + "\n" },
        { "// Copyright\n\n[|/// <summary/>\nclass C;\n", "// Copyright\n\n" + H + "\n\n/// <summary/>\nclass C;\n" },
        { "// Copyright\n[|/// <summary/>\nclass C;\n", "// Copyright\n\n" + H + "\n/// <summary/>\nclass C;\n" },
        { "// Copyright\n[|/* B */\nclass C;\n", "// Copyright\n\n" + H + "\n/* B */\nclass C;\n" },
        { "/* Copyright\n * B\n */\n\n[|class C;\n", "/* Copyright\n * B\n */\n\n" + H + "\n\nclass C;\n" },
        { "/* Copyright */\n[|// B\n\nclass C;\n", "/* Copyright */\n\n" + H + "\n// B\n\nclass C;\n" },
        { "[|/* Copyright */ class C;\n", H + "\n/* Copyright */ class C;\n" },
        { "\n// Copyright\n\n[|class C;\n", "\n// Copyright\n\n" + H + "\n\nclass C;\n" },
        { "#!/bin/x\n// Copyright\n\n[|class C;\n", "#!/bin/x\n// Copyright\n\n" + H + "\n\nclass C;\n" },
        { "#!/bin/x\n[|class C;\n", "#!/bin/x\n" + H + "\n\nclass C;\n" },
        { "#pragma warning disable A\n// Copyright\n\n[|class C;\n", "#pragma warning disable A\n// Copyright\n\n" + H + "\n\nclass C;\n" },
        { "// Copyright\n\n#pragma warning disable A\n[|class C;\n", "// Copyright\n\n" + H + "\n\n#pragma warning disable A\nclass C;\n" },
        { "#region R\n// Copyright\n\n[|#endregion\nclass C;\n", "#region R\n// Copyright\n\n" + H + "\n\n#endregion\nclass C;\n" },
        { "// Copyright\n\n[|#:package X@1\nclass C;\n", "// Copyright\n\n" + H + "\n\n#:package X@1\nclass C;\n" },
        { "[|#if A\n// Copyright\n\n#endif\nclass C;\n", H + "\n\n#if A\n// Copyright\n\n#endif\nclass C;\n" },
        { "// Copyright\n\n[|#if DEBUG\nclass C;\n#endif\n", "// Copyright\n\n" + H + "\n\n#if DEBUG\nclass C;\n#endif\n" },
        { "[|/// Copyright\nclass C;\n", H + "\n\n/// Copyright\nclass C;\n" },
        { "[|class C;\n", H + "\n\nclass C;\n" },
        { "// Other licence\n\n[|class C;\n", "// Other licence\n\n" + H + "\n\nclass C;\n" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Missing_BannerDemanded_IsInsertedBehindIt(string file, string fixedFile) =>
        new HeaderCase("ACGS0001", file, "", fixedFile) { EditorConfig = Template }.AssertAsync();

    [Theory]
    [InlineData(TemplateWithHeader)]
    [InlineData("file_header_template = unset")]
    [InlineData("file_header_template =")]
    public Task Missing_NoOtherBannerDemanded_IsInsertedAtTheTop(string editorConfig) =>
        new HeaderCase("ACGS0001", "[|// Copyright\n\nclass C;\n", "", H + "\n// Copyright\n\nclass C;\n") { EditorConfig = editorConfig }.AssertAsync();

    [Fact]
    public Task Missing_TemplateWithAnotherHash_IsInsertedBehindTheBanner() =>
        new HeaderCase("ACGS0001", "// Copyright\n\n[|class C;\n", "", "// Copyright\n\n" + H + "\n\nclass C;\n") { EditorConfig = "file_header_template = Copyright\\n" + U }.AssertAsync();
}
