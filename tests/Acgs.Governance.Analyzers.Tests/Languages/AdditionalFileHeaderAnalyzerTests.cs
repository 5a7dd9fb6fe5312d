// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.CodeAnalysis;

namespace Acgs.Governance.Analyzers.Tests.Languages;

public sealed class AdditionalFileHeaderAnalyzerTests
{
    private const string Hash = Canonical.Hash;

    [Theory]
    [InlineData("/src/a.sql", "SELECT 1;", "Missing", 0, 0, 9, "", $"-- Constitutional Hash: {Hash}")]
    [InlineData("/src/a.csproj", "<?xml version=\"1.0\"?>\r\n\r\n  <Project/>  \r\n", "Missing", 2, 2, 12, "", $"<!-- Constitutional Hash: {Hash} -->")]
    [InlineData("/src/a.yml", "#cloud-config\n# c\n", "Missing", 1, 0, 3, "", $"# Constitutional Hash: {Hash}")]
    [InlineData("/src/a.yml", "#cloud-config\n", "Missing", 0, 0, 13, "", $"# Constitutional Hash: {Hash}")]
    [InlineData("/src/a.proto", "\n\n// {O}\n", "WrongHash", 2, 0, 40, $"Constitutional Hash: {Canonical.OtherHash}", $"// Constitutional Hash: {Hash}")]
    [InlineData("/src/a.razor", "@page\n@* {T} *@\n", "Misplaced", 0, 0, 5, $"Constitutional Hash: {Hash}", $"@* Constitutional Hash: {Hash} *@")]
    [InlineData("/src/a.yaml", "a: b\n<!-- c -->\n", "Missing", 0, 0, 4, "", $"# Constitutional Hash: {Hash}")]
    [InlineData("/src/a.yaml", "<!-- {T} -->\n", "Malformed", 0, 0, 46, $"<!-- Constitutional Hash: {Hash} -->", $"# Constitutional Hash: {Hash}")]
    [InlineData("/src/a.xml", "<!-- {T} -->\n<!-- {O} -->\n<a/>", "Duplicate", 0, 0, 46, $"Constitutional Hash: {Hash}", $"<!-- Constitutional Hash: {Hash} -->")]
    [InlineData("/src/a.json", "\n{\n  \"constitutional_hash\": 1\n}", "Malformed", 1, 0, 1, "\"constitutional_hash\": 1", $"\"constitutional_hash\": \"{Hash}\"")]
    public async Task Diagnostic_OfFile_HasPlaceAndProperties(string path, string text, string kind, int line, int start, int end, string found, string expected)
    {
        var diagnostic = Assert.Single(await new GovernedFiles().Add(path, text).AnalyzeAsync());

        var span = diagnostic.Location.GetLineSpan();
        Assert.Equal(LocationKind.ExternalFile, diagnostic.Location.Kind);
        Assert.Equal(path, span.Path);
        Assert.Equal(new(line, start), span.StartLinePosition);
        Assert.Equal(new(line, end), span.EndLinePosition);
        Assert.Equal(IdOf(kind), diagnostic.Id);
        Assert.Equal(kind, diagnostic.Properties["kind"]);
        Assert.Equal(found, diagnostic.Properties["found"]);
        Assert.Equal(expected, diagnostic.Properties["expected"]);
        Assert.Contains($"'{expected}'", diagnostic.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diagnostic_WithMarker_NamesItsLineAndHash()
    {
        var diagnostic = Assert.Single(await new GovernedFiles().Add("/src/a.sql", "-- Copyright\n-- {O}\n").AnalyzeAsync());

        Assert.StartsWith($"Line 2 states the constitutional hash '{Canonical.OtherHash}'", diagnostic.GetMessage(null), StringComparison.Ordinal);
        var marker = Assert.Single(diagnostic.AdditionalLocations).GetLineSpan();
        Assert.Equal("/src/a.sql", marker.Path);
        Assert.Equal(new(1, 2), marker.StartLinePosition);
    }

    [Fact]
    public async Task Files_OfManyTypes_AreJudgedEachInItsSyntax()
    {
        var project = new GovernedFiles(properties: $"build_property.AcgsAcceptedHashes = {Canonical.AcceptedHash}")
            .Add("/src/a.csproj", "<!-- {T} -->\n<Project/>")
            .Add("/src/b.yml", "# {A}\na: b")
            .Add("/src/c.sql", "// {T}\nSELECT 1;")
            .Add("/src/d.proto", "// {T}\n// {T}\n")
            .Add("/src/e.cshtml", "<p/>\n@* {T} *@\n")
            .Add("/src/f.json", "{\"a\": 1}")
            .Add("/src/g.props", "<Project/>");

        var diagnostics = await project.AnalyzeAsync();

        Assert.Equal(
            ["/src/b.yml ACGS0006", "/src/c.sql ACGS0003", "/src/d.proto ACGS0004", "/src/e.cshtml ACGS0005", "/src/g.props ACGS0001"],
            diagnostics.Select(diagnostic => $"{diagnostic.Location.GetLineSpan().Path} {diagnostic.Id}"));
    }

    [Theory]
    [InlineData("/src/a.sql", "SELECT 1;", null)]
    [InlineData("/src/a.sql", "SELECT 1;", "false")]
    [InlineData("/src/a.sql", "SELECT 1;", "")]
    [InlineData("/src/a.sql", null, "true")]
    [InlineData("/src/a.sql", "", "true")]
    [InlineData("/src/a.sql", " \n", "true")]
    [InlineData("/src/a.sql", "-- DO NOT EDIT\nSELECT 1;", "true")]
    [InlineData("/src/a.sql", "-- {O}\nSELECT 1;\0", "true")]
    [InlineData("/src/a.unknown", "text", "true")]
    [InlineData("/src/a.cs", "class C;", "true")]
    [InlineData("/src/packages.lock.json", "{\"constitutional_hash\": 1}", "true")]
    [InlineData("/src/a.json", "{}", "true")]
    [InlineData("/src/obj/a.sql", "SELECT 1;", "true")]
    public async Task File_Exempt_IsNotReported(string path, string? text, string? governed) =>
        Assert.Empty(await new GovernedFiles(properties: "build_property.ProjectDir = /src/\nbuild_property.IntermediateOutputPath = obj/").Add(path, text, governed).IdsAsync());

    [Theory]
    [InlineData("TRUE", "", "SELECT 1;", "ACGS0001")]
    [InlineData("true", "acgs_header = off", "-- {O}")]
    [InlineData("true", "acgs_header = validate", "SELECT 1;")]
    [InlineData("true", "acgs_header = validate", "-- {O}", "ACGS0002")]
    [InlineData("true", "generated_code = true", "-- {O}")]
    [InlineData("true", "generated_code = false", "-- DO NOT EDIT\nSELECT 1;", "ACGS0001")]
    [InlineData("true", "acgs_constitutional_hash = " + Canonical.OtherHash, "-- {O}")]
    [InlineData("true", "acgs_constitutional_hash = " + Canonical.OtherHash, "-- {T}", "ACGS0002")]
    [InlineData("true", "acgs_accepted_hashes = " + Canonical.OtherHash, "-- {O}", "ACGS0006")]
    [InlineData("true", "acgs_constitutional_hash = x", "SELECT 1;", "ACGS0007")]
    public async Task File_UnderConfiguration_IsJudged(string governed, string editorConfig, string text, params string[] expected) =>
        Assert.Equal(expected, await new GovernedFiles("[*.sql]\n" + editorConfig).Add("/src/a.sql", text, governed).IdsAsync());

    [Theory]
    [InlineData("", "", "{}")]
    [InlineData("off", "key", "{}")]
    [InlineData("key", "", "{}", "ACGS0001")]
    [InlineData("", "KEY", "{}", "ACGS0001")]
    [InlineData("key", "off", "{\"constitutional_hash\": \"" + Hash + "\"}")]
    [InlineData("key", "", "[]")]
    [InlineData("key", "", "{broken", "ACGS0001")]
    [InlineData("key\nacgs_header = validate", "", "{}")]
    [InlineData("", "", "{\"constitutional_hash\": \"" + Canonical.OtherHash + "\"}", "ACGS0002")]
    [InlineData("yes", "", "{}", "ACGS0007")]
    [InlineData("", "yes", "{\"constitutional_hash\": 1}", "ACGS0007")]
    public async Task Json_UnderConfiguration_IsJudged(string editorConfig, string property, string text, params string[] expected)
    {
        var project = new GovernedFiles($"[*.json]\nacgs_json = {editorConfig}", $"build_property.AcgsJson = {property}");

        Assert.Equal(expected, await project.Add("/src/a.json", text).IdsAsync());
    }

    [Fact]
    public async Task Configuration_InvalidJsonSetting_NamesTheKey()
    {
        var diagnostic = Assert.Single(await new GovernedFiles("[*.json]\nacgs_json = yes").Add("/src/a.json", "{}").AnalyzeAsync());

        Assert.Equal("The setting 'acgs_json' must be key or off", diagnostic.GetMessage(null));
    }

    [Theory]
    [InlineData("false")]
    [InlineData("")]
    public async Task Gate_NotOpened_ReportsNothing(string enforce) =>
        Assert.Empty(await new GovernedFiles("[*]\nacgs_header = wrong", enforce: enforce).Add("/src/a.sql", "SELECT 1;").IdsAsync());

    [Fact]
    public async Task Configuration_OfFileThatIsNotMarked_DoesNotMatter() =>
        Assert.Empty(await new GovernedFiles("[*.sql]\nacgs_header = wrong").Add("/src/a.sql", "SELECT 1;", governed: null).IdsAsync());

    private static string IdOf(string kind) => kind switch
    {
        "Missing" => "ACGS0001",
        "WrongHash" => "ACGS0002",
        "Malformed" => "ACGS0003",
        "Duplicate" => "ACGS0004",
        _ => "ACGS0005",
    };
}
