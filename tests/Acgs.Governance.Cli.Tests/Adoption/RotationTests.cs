// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using System.Text.Json;
using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Adoption;

public sealed class RotationTests
{
    private const string Old = "cdd01ef066bc6cf2";
    private const string New = "0123456789abcdef";
    private const string Third = "fedcba9876543210";

    [Fact]
    public async Task Rotate_WithoutApply_ShowsAndWritesNothing()
    {
        using var folder = await CreateTreeAsync();

        var result = await RotateAsync(folder, New);

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Equal($"""
            Rotation from {Old} to {New}

            --- a/.editorconfig
            +++ b/.editorconfig
            @@ -2,4 +2,5 @@
             root = true
            {" "}
             [*]
            -acgs_constitutional_hash = {Old}
            +acgs_constitutional_hash = {New}
            +acgs_accepted_hashes = {Old}

            Headers: 4
              .editorconfig
              a.yml
              src/A.cs
              src/b.sql

            Other places, not changed without --include-mentions: 1
              src/A.cs:5: public const string Hash = "{Old}";

            Kept, unless acgs_rotate = change: 3
              CHANGELOG.yml (1)
              db/migrations/1.sql (2)
              values.json (1)

            Total: 4 headers, 1 configuration file, 1 other place, 3 kept files, 0 unknown hashes, 0 not searched, 0 failed.
            Nothing was written; add --apply to write.

            """, result.Output);
        Assert.Equal(string.Empty, await folder.GitAsync("status", "--porcelain"));
    }

    [Fact]
    public async Task Rotate_Apply_ChangesHeadersAndConfigurationOnly()
    {
        using var folder = await CreateTreeAsync();

        var result = await RotateAsync(folder, New, "--apply");

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Equal(
            $"# Constitutional Hash: {New}\nroot = true\n\n[*]\nacgs_constitutional_hash = {New}\nacgs_accepted_hashes = {Old}\n",
            folder.Read(".editorconfig"));
        Assert.Equal($"# Constitutional Hash: {New}\nkey: 1\n", folder.Read("a.yml"));
        Assert.Contains($"// Constitutional Hash: {New}\n", folder.Read("src/A.cs"), StringComparison.Ordinal);
        Assert.Contains($"Hash = \"{Old}\"", folder.Read("src/A.cs"), StringComparison.Ordinal);
        Assert.Equal(
            ".editorconfig\na.yml\nsrc/A.cs\nsrc/b.sql\n",
            await folder.GitAsync("diff", "--name-only"));
    }

    [Fact]
    public async Task Check_BehindARotation_Passes()
    {
        using var folder = await CreateTreeAsync();
        await RotateAsync(folder, New, "--apply");

        var check = await CliProcess.RunAsync(folder, "compliance", "check");

        Assert.Equal(0, check.ExitCode);
        Assert.DoesNotContain("ACGS0002", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rotate_SecondRun_FinishesWithTheMentions()
    {
        using var folder = await CreateTreeAsync();
        await RotateAsync(folder, New, "--apply");
        await folder.GitAsync("commit", "-aqm", "rotated");

        var second = await RotateAsync(folder, New, "--apply", "--include-mentions");
        await folder.GitAsync("commit", "-aqm", "mentions");
        var third = await RotateAsync(folder, New, "--apply", "--include-mentions");

        Assert.Equal((0, string.Empty), (second.ExitCode, second.Error));
        Assert.Contains($"Hash = \"{New}\"", folder.Read("src/A.cs"), StringComparison.Ordinal);
        Assert.Equal($"{{\"constitutional_hash\": \"{Old}\"}}", folder.Read("values.json"));
        Assert.Contains(Old, folder.Read("db/migrations/1.sql"), StringComparison.Ordinal);
        Assert.EndsWith("\nNothing to do.\n", third.Output, StringComparison.Ordinal);
        Assert.Equal(string.Empty, await folder.GitAsync("status", "--porcelain"));
    }

    [Fact]
    public async Task Rotate_BuiltInHash_IsWrittenDown()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yml", $"# Constitutional Hash: {Old}\nkey: 1\n");

        await RotateAsync(folder, New, "--apply");

        Assert.Equal(
            $"# Constitutional Hash: {New}\nroot = true\n\n[*]\nacgs_constitutional_hash = {New}\nacgs_accepted_hashes = {Old}\n",
            folder.Read(".editorconfig"));
        Assert.Equal(0, (await CliProcess.RunAsync(folder, "compliance", "check")).ExitCode);
    }

    [Fact]
    public async Task Rotate_SectionsOfManyKinds_AllAcceptTheOldHash()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".editorconfig", $"root = true\r\n[*]\r\n  acgs_constitutional_hash = {Old}\r\nacgs_accepted_hashes = {Third}\r\n[*.sql]\r\nacgs_accepted_hashes = {Third}, {Old}\r\n[*.yml]\r\nacgs_constitutional_hash={Old}\r\n");
        folder.Write("own/.editorconfig", $"[*]\nacgs_constitutional_hash = {Third}\n");
        folder.Write("own/a.yml", $"# Constitutional Hash: {Third}\nkey: {Old}\n");

        var result = await RotateAsync(folder, New, "--apply", "--include-mentions");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            $"root = true\r\n[*]\r\n  acgs_constitutional_hash = {New}\r\nacgs_accepted_hashes = {Third}, {Old}\r\n[*.sql]\r\nacgs_accepted_hashes = {Third}, {Old}\r\n[*.yml]\r\nacgs_constitutional_hash={New}\r\nacgs_accepted_hashes = {Third}, {Old}\r\n",
            folder.Read(".editorconfig"));
        Assert.Equal($"# Constitutional Hash: {Third}\nkey: {Old}\n", folder.Read("own/a.yml"));
    }

    [Fact]
    public async Task Rotate_BytesAroundTheDigits_StayAsTheyAre()
    {
        using var folder = new TemporaryFolder();
        byte[] Text(string hash) => [.. "\uFEFF# Constitutional Hash: "u8, .. Encoding.ASCII.GetBytes(hash), .. "\r\nkey: "u8, 0xFF, .. "\rx"u8];
        folder.Write("latin.yml", Text(Old));
        byte[] Wide(string hash) => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes($"# Constitutional Hash: {hash}\r\nkey: ü\r\n")];
        folder.Write("wide.yml", Wide(Old));
        folder.Write("sum.yml", $"# Constitutional Hash: {Old}\nsum: {Old}00\nsum: a{Old}\nsum: {Old}A\n");

        await RotateAsync(folder, New, "--apply", "--include-mentions");

        Assert.Equal(Text(New), File.ReadAllBytes(Path.Combine(folder.Path, "latin.yml")));
        Assert.Equal(Wide(New), File.ReadAllBytes(Path.Combine(folder.Path, "wide.yml")));
        Assert.Equal($"# Constitutional Hash: {New}\nsum: {Old}00\nsum: a{Old}\nsum: {Old}A\n", folder.Read("sum.yml"));
    }

    [Fact]
    public async Task Rotate_KeptFiles_GoByConfigurationAndOptions()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".editorconfig", "root = true\n[keep.yml]\nacgs_rotate = keep\n[fixtures/**]\nacgs_rotate = change\n");
        var text = $"# Constitutional Hash: {Old}\nkey: 1\n";
        foreach (var path in (string[])["keep.yml", "fixtures/a.yml", "x/asked.yml", "x/testdata/b.yml", "change.yml"])
        {
            folder.Write(path, text);
        }

        await RotateAsync(folder, New, "--apply", "--keep", "asked.*");

        Assert.Equal(text, folder.Read("keep.yml"));
        Assert.Equal(text, folder.Read("x/asked.yml"));
        Assert.Equal(text, folder.Read("x/testdata/b.yml"));
        Assert.Contains(New, folder.Read("fixtures/a.yml"), StringComparison.Ordinal);
        Assert.Contains(New, folder.Read("change.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rotate_HashThatNobodyKnows_IsLeftAndReported()
    {
        using var folder = await CreateTreeAsync();
        folder.Write("wrong.yml", $"# Constitutional Hash: {Third}\nkey: 1\n");

        var result = await RotateAsync(folder, New, "--apply", "--include-mentions");

        Assert.Contains("Headers with an unknown hash, not changed: 1\n  wrong.yml:1\n", result.Output, StringComparison.Ordinal);
        Assert.Equal($"# Constitutional Hash: {Third}\nkey: 1\n", folder.Read("wrong.yml"));
    }

    [Fact]
    public async Task Rotate_ChangesNotCommitted_AreWarnedOf()
    {
        using var folder = await CreateTreeAsync();
        folder.Write("new.yml", "key: 1\n");

        var result = await RotateAsync(folder, New);

        Assert.Equal("acgs-cli: warning: there are changes that are not committed; commit them first, so that the rotation is a commit of its own.\n", result.Error);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task Rotate_ConfigurationThatCannotBeWritten_ChangesNothing()
    {
        using var folder = await CreateTreeAsync();
        File.Move(Path.Combine(folder.Path, ".editorconfig"), Path.Combine(folder.Path, "shared"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, ".editorconfig"), "shared");
        var before = folder.Read("a.yml");

        var result = await RotateAsync(folder, New, "--apply");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains(".editorconfig: a symbolic link is not followed", result.Output, StringComparison.Ordinal);
        Assert.Equal(before, folder.Read("a.yml"));
    }

    [Fact]
    public async Task Rotate_FolderBelowTheConfiguration_IsRefused()
    {
        using var folder = await CreateTreeAsync();

        var result = await CliProcess.RunAsync(folder, "hash", "rotate", New, "src");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(".editorconfig'; rotate that folder.", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abc", "it has 3 characters")]
    [InlineData("CDD01EF066BC6CF2", "9 of its 16 characters are not a lower-case hexadecimal digit")]
    public async Task Rotate_MalformedHash_IsAnErrorOfUse(string hash, string shape)
    {
        using var folder = new TemporaryFolder();

        var result = await RotateAsync(folder, hash);

        Assert.Equal($"acgs-cli: The new hash must be exactly 16 lower-case hexadecimal digits, but {shape}; 'acgs-cli hash compute FILE' prints that of a constitution.\n", result.Error);
        Assert.Equal(2, result.ExitCode);
    }

    [Fact]
    public async Task Rotate_HashInForce_IsNothingToDo()
    {
        using var folder = await CreateTreeAsync();

        var result = await RotateAsync(folder, Old, "--apply");

        Assert.Equal($"The hash is {Old} already.\n\nNothing to do.\n", result.Output);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task Rotate_ThereAndBack_IsTheSameButForWhatIsAccepted()
    {
        using var folder = await CreateTreeAsync();
        await RotateAsync(folder, New, "--apply");

        await RotateAsync(folder, Old, "--apply");

        Assert.Equal(" .editorconfig | 1 +\n 1 file changed, 1 insertion(+)\n", await folder.GitAsync("diff", "--stat"));
        Assert.Contains($"acgs_accepted_hashes = {Old}, {New}\n", folder.Read(".editorconfig"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("acgs_json = key")]
    [InlineData("acgs_rotate = change")]
    public async Task Rotate_JsonThatConfigurationNames_IsChanged(string setting)
    {
        using var folder = await CreateTreeAsync();
        folder.Write(".editorconfig", $"# Constitutional Hash: {Old}\nroot = true\n\n[*.json]\n{setting}\n");

        var result = await RotateAsync(folder, New, "--apply", "--include-mentions");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal($"{{\"constitutional_hash\": \"{New}\"}}", folder.Read("values.json"));
    }

    [Fact]
    public async Task Rotate_Json_IsOneDocument()
    {
        using var folder = await CreateTreeAsync();

        var result = await RotateAsync(folder, New, "--format", "json");

        using var document = JsonDocument.Parse(result.Output);
        var root = document.RootElement;
        Assert.Equal("acgs-hash-rotation/1", root.GetProperty("schema").GetString());
        Assert.Equal([Old], Strings(root, "from"));
        Assert.Equal(New, root.GetProperty("to").GetString());
        Assert.False(root.GetProperty("applied").GetBoolean());
        Assert.Equal([".editorconfig"], Strings(root, "configuration"));
        Assert.Equal([".editorconfig", "a.yml", "src/A.cs", "src/b.sql"], Strings(root, "headers"));
        Assert.Equal(["CHANGELOG.yml", "db/migrations/1.sql", "values.json"], Strings(root, "kept"));
        Assert.Equal(["src/A.cs:5"], root.GetProperty("mentions").EnumerateArray().Select(mention => $"{mention.GetProperty("path")}:{mention.GetProperty("line")}"));
    }

    [Fact]
    public async Task Rotate_FolderOfARepository_ReportsPathsOfTheRepository()
    {
        using var folder = await CreateTreeAsync();
        folder.Write("own/.editorconfig", $"# Constitutional Hash: {Old}\nroot = true\n\n[*]\nacgs_constitutional_hash = {Old}\n");
        folder.Write("own/a.yml", $"# Constitutional Hash: {Old}\nkey: 1\n");
        await folder.GitAsync("add", ".");
        await folder.GitAsync("commit", "-qm", "own");

        var result = await RotateAsync(folder, New, "own", "--apply", "--format", "json");

        using var document = JsonDocument.Parse(result.Output);
        Assert.Equal(["own/.editorconfig"], Strings(document.RootElement, "configuration"));
        Assert.Equal(["own/.editorconfig", "own/a.yml"], Strings(document.RootElement, "headers"));
        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Equal("own/.editorconfig\nown/a.yml\n", await folder.GitAsync("diff", "--name-only"));
        Assert.Equal($"# Constitutional Hash: {New}\nkey: 1\n", folder.Read("own/a.yml"));
    }

    private static IEnumerable<string?> Strings(JsonElement root, string name) => root.GetProperty(name).EnumerateArray().Select(item => item.GetString());

    private static async Task<TemporaryFolder> CreateTreeAsync()
    {
        var folder = new TemporaryFolder();
        folder.Write(".editorconfig", $"# Constitutional Hash: {Old}\nroot = true\n\n[*]\nacgs_constitutional_hash = {Old}\n");
        folder.Write("a.yml", $"# Constitutional Hash: {Old}\nkey: 1\n");
        folder.Write("src/A.cs", $"// Constitutional Hash: {Old}\n\npublic static class A\n{{\n    public const string Hash = \"{Old}\";\n}}\n");
        folder.Write("src/b.sql", $"-- Constitutional Hash: {Old}\nSELECT 1;\n");
        folder.Write("db/migrations/1.sql", $"-- Constitutional Hash: {Old}\nSELECT '{Old}';\n");
        folder.Write("CHANGELOG.yml", $"# Constitutional Hash: {Old}\n");
        folder.Write("values.json", $"{{\"constitutional_hash\": \"{Old}\"}}");
        await folder.GitAsync("init", "-q");
        await folder.GitAsync("add", ".");
        await folder.GitAsync("commit", "-qm", "tree");
        return folder;
    }

    private static Task<ProcessResult> RotateAsync(TemporaryFolder folder, params string[] arguments) => CliProcess.RunAsync(folder, ["hash", "rotate", .. arguments]);
}
