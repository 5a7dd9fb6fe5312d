// Constitutional Hash: cdd01ef066bc6cf2

using static Acgs.Governance.Analyzers.Tests.Conformance.Given;

namespace Acgs.Governance.Analyzers.Tests.Conformance;

public sealed class MissingAtTopTests
{
    public static TheoryData<string, string> Cases => new()
    {
        { "[|class C;", H + "\n\nclass C;" },
        { "[|class C;\n", H + "\n\nclass C;\n" },
        { "[|class C;\r\n", H + "\r\n\r\nclass C;\r\n" },
        { "[|class C;\r", H + "\r\rclass C;\r" },
        { "[|class C;\r\nclass D;\n", H + "\r\n\r\nclass C;\r\nclass D;\n" },
        { "[|class C;\nclass D;\r\n", H + "\n\nclass C;\nclass D;\r\n" },
        { "[|class C;\rclass D;\n", H + "\r\rclass C;\rclass D;\n" },
        { "[|class C;\u2028class D;\r\n", H + "\r\n\r\nclass C;\u2028class D;\r\n" },
        { "[|class C;\u2028class D;", H + "\n\nclass C;\u2028class D;" },
        { "[|class C;\u0085class D;\u2029", H + "\n\nclass C;\u0085class D;\u2029" },
        { "\n[|class C;", H + "\n\nclass C;" },
        { "\r\n\r\n[|class C;", H + "\r\n\r\n\r\nclass C;" },
        { " \t\n[|class C;", H + "\n \t\nclass C;" },
        { "  [|class C;  \n", H + "\n\n  class C;  \n" },
        { "\u00A0[|class C;\n", H + "\n\n\u00A0class C;\n" },
        { "[|// Copyright\nclass C;\n", H + "\n// Copyright\nclass C;\n" },
        { "  [|// Copyright\nclass C;\n", H + "\n  // Copyright\nclass C;\n" },
        { "[|//\nclass C;\n", H + "\n//\nclass C;\n" },
        { "[|//// Copyright\nclass C;\n", H + "\n//// Copyright\nclass C;\n" },
        { "[|// Copyright", H + "\n// Copyright" },
        { "[|/* Copyright */\r\nclass C;\r\n", H + "\r\n/* Copyright */\r\nclass C;\r\n" },
        { "[|/* Copyright\n */ class C;\n", H + "\n/* Copyright\n */ class C;\n" },
        { "[|/**/ class C;\n", H + "\n/**/ class C;\n" },
        { "[|/*** stars ***/\nclass C;\n", H + "\n/*** stars ***/\nclass C;\n" },
        { "[|/* no end\nclass C;\n", H + "\n/* no end\nclass C;\n" },
        { "[|/// <summary/>\nclass C;\n", H + "\n\n/// <summary/>\nclass C;\n" },
        { "[|/** <summary/> */\nclass C;\n", H + "\n\n/** <summary/> */\nclass C;\n" },
        { "\n[|/// <summary/>\nclass C;\n", H + "\n\n/// <summary/>\nclass C;\n" },
        { "[|#nullable enable\nclass C;\n", H + "\n\n#nullable enable\nclass C;\n" },
        { "[|#region Licence\n// A\n#endregion\nclass C;\n", H + "\n\n#region Licence\n// A\n#endregion\nclass C;\n" },
        { "[|#define A\nclass C;\n", H + "\n\n#define A\nclass C;\n" },
        { "[|#if DEBUG\nclass C;\n#endif\n", H + "\n\n#if DEBUG\nclass C;\n#endif\n" },
        { "[|#if DEBUG", H + "\n\n#if DEBUG" },
        { "[|#pragma checksum \"a\"\nclass C;\n", H + "\n\n#pragma checksum \"a\"\nclass C;\n" },
        { "#pragma warning disable A\n[|class C;\n", H + "\n\n#pragma warning disable A\nclass C;\n" },
        { "# pragma  warning disable A\n\n[|// A\nclass C;\n", H + "\n\n# pragma  warning disable A\n\n// A\nclass C;\n" },
        { "#pragma warning disable A\n[|", H + "\n\n#pragma warning disable A\n" },
        { "[|#:package X@1\nclass C;\n", H + "\n\n#:package X@1\nclass C;\n" },
        { "#!/bin/x[|", "#!/bin/x\n" + H },
        { "#!/bin/x\n[|", "#!/bin/x\n" + H + "\n" },
        { "#!/bin/x\r\n[|class C;", "#!/bin/x\r\n" + H + "\r\n\r\nclass C;" },
        { "#!/bin/x\n\n[|class C;\n", "#!/bin/x\n" + H + "\n\nclass C;\n" },
        { "#!/bin/x\n[|// A\nclass C;\n", "#!/bin/x\n" + H + "\n// A\nclass C;\n" },
        { "#!/bin/x\n[|/// A\nclass C;\n", "#!/bin/x\n" + H + "\n\n/// A\nclass C;\n" },
        { "#!/bin/x\n[|#:package X@1\n#:property A=B\nclass C;\n", "#!/bin/x\n" + H + "\n\n#:package X@1\n#:property A=B\nclass C;\n" },
        { "#!/bin/x\n#pragma warning disable A\n[|class C;\n", "#!/bin/x\n" + H + "\n\n#pragma warning disable A\nclass C;\n" },
        { "[|class C;\0", H + "\n\nclass C;\0" },
        { "[|\"unterminated\n/* a", H + "\n\n\"unterminated\n/* a" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Missing_NoBannerDemanded_IsInsertedAtTheTop(string file, string fixedFile) =>
        new HeaderCase("ACGS0001", file, "", fixedFile).AssertAsync();

    [Theory]
    [InlineData("end_of_line = crlf", "[|class C;", H + "\r\n\r\nclass C;")]
    [InlineData("end_of_line = cr", "[|class C;", H + "\r\rclass C;")]
    [InlineData("end_of_line = lf", "[|// A", H + "\n// A")]
    [InlineData("end_of_line = unset", "[|class C;", H + "\n\nclass C;")]
    [InlineData("end_of_line = crlf", "[|class C;\n", H + "\n\nclass C;\n")]
    [InlineData("end_of_line = lf", "[|class C;\r\n", H + "\r\n\r\nclass C;\r\n")]
    [InlineData("end_of_line = crlf", "#!/bin/x[|", "#!/bin/x\r\n" + H)]
    [InlineData("end_of_line = crlf", "[|class C;\u2028", H + "\r\n\r\nclass C;\u2028")]
    public Task Missing_EndOfLine_IsOfTheFileElseConfigured(string editorConfig, string file, string fixedFile) =>
        new HeaderCase("ACGS0001", file, "", fixedFile) { EditorConfig = editorConfig }.AssertAsync();

    [Fact]
    public Task Missing_AnotherActiveHash_IsWritten() =>
        new HeaderCase("ACGS0001", "[|class C;\n", "", X + "\n\nclass C;\n") { EditorConfig = $"acgs_constitutional_hash = {Other}", Active = Other }.AssertAsync();
}
