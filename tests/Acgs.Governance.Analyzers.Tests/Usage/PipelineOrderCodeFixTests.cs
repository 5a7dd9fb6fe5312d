// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Usage;
using Acgs.Governance.CodeFixes.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Acgs.Governance.Analyzers.Tests.Usage;

public sealed class PipelineOrderCodeFixTests
{
    private const string Usings = "using Acgs.Governance;\nusing Microsoft.AspNetCore.Builder;\n";
    private const string Add = "var builder = WebApplication.CreateBuilder(args);\nbuilder.AddAcgsGovernance();\n";
    private const string Built = "{|ACGS1003:builder.Build()|}";
    private const string Use = "app.UseAcgsGovernance();";

    [Theory]
    [InlineData("var app = " + Built + ";\napp.Run();\n", "var app = builder.Build();\n" + Use + "\napp.Run();\n")]
    [InlineData("var app = " + Built + "; // built\n\n// run\napp.Run();\n", "var app = builder.Build(); // built\n" + Use + "\n\n// run\napp.Run();\n")]
    [InlineData("var app = " + Built + ";", "var app = builder.Build();\n" + Use)]
    [InlineData("var app = " + Built + "; // end", "var app = builder.Build(); // end\n" + Use)]
    [InlineData("var app = " + Built + "; app.Run();\n", "var app = builder.Build(); " + Use + " app.Run();\n")]
    [InlineData("await using var app = " + Built + ";\n#if A\n#endif\napp.Run();\n", "await using var app = builder.Build();\n" + Use + "\n#if A\n#endif\napp.Run();\n")]
    [InlineData("{\n\tWebApplication @app =\n\t\t" + Built + ";\n\t@app.Run();\n}\n", "{\n\tWebApplication @app =\n\t\tbuilder.Build();\n\t@app.UseAcgsGovernance();\n\t@app.Run();\n}\n")]
    [InlineData("{ var app = " + Built + "; }\n", "{ var app = builder.Build(); " + Use + " }\n")]
    public async Task Missing_CallIsInserted(string text, string expected) => await Test().File("/0/Program.cs", Usings + Add + text, Usings + Add + expected).RunAsync();

    [Theory]
    [InlineData(Built + ".Run();\n")]
    [InlineData("WebApplication a = " + Built + ", b = a;\n")]
    [InlineData("WebApplication app;\napp = " + Built + ";\n")]
    [InlineData("var app = (" + Built + ");\n")]
    public async Task Missing_ApplicationIsNoSimpleLocal_HasNoFix(string text) => await Test().File("/0/Program.cs", Usings + Add + text).RunAsync();

    [Fact]
    public async Task Missing_NamespaceNotImported_IsNamedInFull() => await Test()
        .File(
            "/0/Program.cs",
            "using Microsoft.AspNetCore.Builder;\nvar builder = WebApplication.CreateBuilder(args);\nbuilder.AddAll();\nvar app = " + Built + ";\n",
            "using Microsoft.AspNetCore.Builder;\nvar builder = WebApplication.CreateBuilder(args);\nbuilder.AddAll();\nvar app = builder.Build();\n"
                + "global::Acgs.Governance.GovernanceApplicationExtensions.UseAcgsGovernance(app);\n")
        .File("/0/Services.cs", "using Acgs.Governance; static class Services { public static void AddAll(this Microsoft.AspNetCore.Builder.WebApplicationBuilder b) => b.AddAcgsGovernance(); }")
        .RunAsync();

    [Fact]
    public async Task Late_HasNoFix() =>
        await Test().File("/0/Program.cs", Usings + Add + "var app = builder.Build();\napp.Run();\n{|ACGS1003:app.UseAcgsGovernance()|};\n").RunAsync();

    [Fact]
    public async Task Files_WithCarriageReturns_KeepThem()
    {
        var usings = Usings.ReplaceLineEndings("\r\n");
        await Test()
            .File(
                "/0/Program.cs",
                usings + Add.ReplaceLineEndings("\r\n") + "var app = " + Built + "; /* a */\r\n\r\napp.Run();",
                usings + Add.ReplaceLineEndings("\r\n") + "var app = builder.Build(); /* a */\r\n" + Use + "\r\n\r\napp.Run();")
            .RunAsync();
    }

    [Fact]
    public async Task FixAll_ManyFiles_FixesEach()
    {
        const string Empty = "System.Console.WriteLine();\n";
        var test = Test().File("/0/Program.cs", Empty);
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllInDocumentCheck;
        test.BatchFixedState.Sources.Add(("/0/Program.cs", Empty));
        foreach (var name in new[] { "A", "B", "C" })
        {
            var start = Usings + $"static class {name}\n{{\n    static void M(WebApplicationBuilder builder)\n    {{\n        builder.AddAcgsGovernance();\n";
            const string End = "        app.Run();\n    }\n}\n";
            const string Plain = "        var app = builder.Build();\n";
            // One by one, the first call makes the name known, and the other applications are no longer judged.
            var call = "        " + Use + "\n";
            test.File($"/0/{name}.cs", start + "        var app = " + Built + ";\n" + End, start + Plain + (name == "A" ? call : "") + End);
            test.BatchFixedState.Sources.Add(($"/0/{name}.cs", start + Plain + call + End));
        }

        await test.RunAsync();
    }

    [Fact]
    public async Task FixAll_TwoApplicationsInAFile_FixesBoth()
    {
        const string Two = "var other = WebApplication.CreateBuilder(args);\n";
        const string First = Usings + Add + Two + "var app = builder.Build();\n" + Use + "\nvar second = other.Build();\n";
        var test = Test().File("/0/Program.cs", Usings + Add + Two + "var app = " + Built + ";\nvar second = {|ACGS1003:other.Build()|};\n", First);
        // One by one, the first call makes the name known, and the second application is no longer judged.
        test.BatchFixedState.Sources.Add(("/0/Program.cs", First + "second.UseAcgsGovernance();\n"));
        await test.RunAsync();
    }

    private static UsageTest<PipelineOrderAnalyzer, PipelineOrderCodeFix> Test()
    {
        var test = new UsageTest<PipelineOrderAnalyzer, PipelineOrderCodeFix>();
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        test.FixedState.OutputKind = OutputKind.ConsoleApplication;
        return test;
    }
}
