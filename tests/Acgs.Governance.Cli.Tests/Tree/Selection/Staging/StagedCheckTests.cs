// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Tree.Selection.Staging;

/// <summary>What <c>check --staged</c> judges is what the next commit will have, as git says.</summary>
public sealed class StagedCheckTests
{
    private const string Header = "# Constitutional Hash: cdd01ef066bc6cf2\n";

    [Fact]
    public async Task Check_PartlyStagedFile_JudgesWhatIsStaged()
    {
        using var folder = await CreateAsync();
        folder.Write("later.yml", "a: 1\n");
        folder.Write("sooner.yml", Header + "a: 1\n");
        await folder.GitAsync("add", ".");
        folder.Write("later.yml", Header + "a: 1\n");
        folder.Write("sooner.yml", "a: 1\n");

        Assert.Equal("later.yml", await CheckedFiles.OfAsync(folder.Path, null, "--staged"));
    }

    [Fact]
    public async Task Check_StagedFileThatIsNotInTheWorkingTree_IsJudged()
    {
        using var folder = await CreateAsync();
        folder.Write("gone.yml", "a: 1\n");
        folder.Write("link.yml", "a: 1\n");
        folder.Write("folder.yml", "a: 1\n");
        await folder.GitAsync("add", ".");
        await folder.PrepareAsync("rm gone.yml link.yml folder.yml; ln -s old.yml link.yml; mkdir folder.yml");

        Assert.Equal("folder.yml gone.yml link.yml", await CheckedFiles.OfAsync(folder.Path, null, "--staged"));
    }

    [Fact]
    public async Task Check_RenamedFile_HasItsNewName()
    {
        using var folder = await CreateAsync();
        await folder.GitAsync("mv", "old.yml", "new.yml");
        await folder.GitAsync("mv", "other.yml", "sub.yml");
        folder.Write("new.yml", Header);

        Assert.Equal("new.yml sub.yml", await CheckedFiles.OfAsync(folder.Path, null, "--staged"));
    }

    [Fact]
    public async Task Check_WhatIsNoFileOrNotStaged_IsLeftOut()
    {
        using var folder = await CreateAsync();
        using var other = CheckedFiles.With("inner.yml");
        await other.GitAsync("init", "-q");
        await other.GitAsync("add", ".");
        await other.GitAsync("commit", "-qm", "one");
        folder.Write("intended.yml", "a: 1\n");
        await folder.GitAsync("add", "-N", "intended.yml");
        await folder.PrepareAsync("rm other.yml; ln -s old.yml other.yml; ln -s old.yml link.yml");
        await folder.GitAsync("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", other.Path, "sub.yml");
        await folder.GitAsync("add", "other.yml", "link.yml");
        await folder.GitAsync("rm", "-q", "--cached", "old.yml");

        Assert.Equal(".gitmodules", await CheckedFiles.OfAsync(folder.Path, null, "--staged"));
    }

    [Fact]
    public async Task Check_BeforeTheFirstCommit_JudgesWhatIsStaged()
    {
        using var folder = CheckedFiles.With("a.yml", "b.yml");
        await folder.GitAsync("init", "-q");
        await folder.GitAsync("add", "a.yml");
        folder.Write("a.yml", Header);

        Assert.Equal("a.yml", await CheckedFiles.OfAsync(folder.Path, null, "--staged"));
    }

    [Fact]
    public async Task Check_FileInConflict_IsUnreadable()
    {
        using var folder = await CreateAsync();
        await folder.PrepareAsync("""
            export GIT_AUTHOR_NAME=T GIT_AUTHOR_EMAIL=t@example.invalid GIT_COMMITTER_NAME=T GIT_COMMITTER_EMAIL=t@example.invalid
            git checkout -qb left; echo 'a: left' > old.yml; git commit -qam left
            git checkout -q -; echo 'a: right' > old.yml; git commit -qam right
            git merge -q left > /dev/null || true
            """);

        var result = await CheckedFiles.RunAsync(folder.Path, null, "--staged");

        Assert.Equal("acgs-cli: 'old.yml' was not checked: it is in conflict; settle that and stage it.\n", result.Error);
        Assert.Equal(3, result.ExitCode);
    }

    [Fact]
    public async Task Check_ManyAndLargeFiles_ReadsEachAsGitHasIt()
    {
        using var folder = await CreateAsync();
        var expected = new List<string>();
        for (var index = 1000; index < 1200; index++)
        {
            var name = $"{index % 7}/{index}.yml";
            folder.Write(name, (index % 3 == 0 ? string.Empty : Header) + string.Concat(Enumerable.Repeat("a: 1\n", index % 11 == 0 ? 50_000 : 10)));
            if (index % 3 == 0)
            {
                expected.Add(name);
            }
        }

        await folder.GitAsync("add", ".");
        await folder.PrepareAsync("rm -r [0-6]");

        Assert.Equal(string.Join(' ', expected.Order(StringComparer.Ordinal)), await CheckedFiles.OfAsync(folder.Path, null, "--staged"));
    }

    [Fact]
    public async Task Check_ContentThatTheRepositoryLacks_IsUnreadableAndNothingElseIs()
    {
        using var folder = await CreateAsync();
        folder.Write("a.yml", "a: 1\n");
        folder.Write("b.yml", "b: 1\n");
        await folder.GitAsync("add", ".");
        var id = (await folder.GitAsync("rev-parse", ":a.yml")).TrimEnd();
        await folder.PrepareAsync($"rm -f .git/objects/{id[..2]}/{id[2..]}");

        var result = await CheckedFiles.RunAsync(folder.Path, null, "--staged");

        Assert.Equal("b.yml", CheckedFiles.PathsOf(result));
        Assert.Equal("acgs-cli: 'a.yml' was not checked: git cannot read what is staged for it ('git fsck' may tell why).\n", result.Error);
        Assert.Equal(3, result.ExitCode);
    }

    [Fact]
    public async Task Check_WithoutGit_IsAnErrorThatSaysSo()
    {
        using var folder = await CreateAsync();
        var environment = new Dictionary<string, string?> { ["PATH"] = folder.Path, ["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(typeof(object).Assembly.Location, "../../../..")) };

        var result = await Processes.RunAsync(CliProcess.Executable, folder.Path, ["compliance", "check", "--staged"], environment: environment);

        Assert.Equal("acgs-cli: --staged failed; git could not be started; is it installed?\n", result.Error);
        Assert.Equal(2, result.ExitCode);
    }

    // Git makes such a commit from an index of its own, and tells its hooks by a variable.
    [Theory]
    [InlineData("-qam two")]
    [InlineData("-qm two old.yml")]
    public async Task Check_InAHookOfACommitOfChangedFiles_JudgesWhatIsCommitted(string arguments)
    {
        using var folder = await CreateAsync();
        folder.Write(".git/hooks/pre-commit", $"#!/bin/sh\nexec '{CliProcess.Executable}' compliance check --staged\n");
        await folder.PrepareAsync("chmod +x .git/hooks/pre-commit");
        folder.Write("old.yml", "a: 2\n");

        var refused = await folder.ShellAsync($"git -c user.name=T -c user.email=t@example.invalid commit {arguments}");
        folder.Write("old.yml", Header + "a: 2\n");
        var made = await folder.ShellAsync($"git -c user.name=T -c user.email=t@example.invalid commit {arguments}");

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("old.yml:1: ACGS0001 Missing", refused.Output + refused.Error, StringComparison.Ordinal);
        Assert.Equal((0, "2"), (made.ExitCode, (await folder.GitAsync("rev-list", "--count", "HEAD")).TrimEnd()));
    }

    [Fact]
    public async Task Check_InAFolderOfTheTree_KnowsTheAttributesAroundTheFiles()
    {
        using var folder = await CreateAsync();
        folder.Write(".gitattributes", "# Constitutional Hash: cdd01ef066bc6cf2\n*.gen.yml linguist-generated\n");
        folder.Write("s/t/a.gen.yml", "a: 1\n");
        folder.Write("s/t/b\nc.yml", "a: 1\n");
        await folder.GitAsync("add", ".");

        Assert.Equal("s/t/b\nc.yml", await CheckedFiles.OfAsync(Path.Combine(folder.Path, "s"), null, "--staged"));
    }

    private static async Task<TemporaryFolder> CreateAsync()
    {
        var folder = CheckedFiles.With("old.yml", "other.yml");
        await folder.GitAsync("init", "-q");
        await folder.GitAsync("add", "-A");
        await folder.GitAsync("commit", "-qm", "one");
        return folder;
    }
}
