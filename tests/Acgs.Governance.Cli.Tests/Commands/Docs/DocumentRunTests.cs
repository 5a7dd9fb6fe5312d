// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Documents;
using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Cli.Tree.Selection;
using Acgs.Governance.Operations.Documents;

namespace Acgs.Governance.Cli.Tests.Commands.Docs;

public sealed class DocumentRunTests
{
    [Fact]
    public void Document_ThatBreaksTheCheck_IsNamedAndDoesNotEndIt()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.md", "```sh\nacgs-cli health\n```\n");
        folder.Write("b.md", "[gone](gone.md)\n");
        var tree = new RepositoryTree(folder.Path, isStaged: false);
        var run = new DocumentRun(
            new FileSelection(new() { Paths = [folder.Path] }), new DocumentChecker(tree, _ => throw new InvalidOperationException("broken"), TimeProvider.System));

        run.Run();

        Assert.Equal("a.md: the check failed: broken", string.Join('|', run.Unreadable.Select(file => $"{file.Path}: {file.Reason}")));
        Assert.Equal("b.md:1", string.Join('|', run.Findings.Select(finding => $"{finding.Path}:{finding.Defect.Line}")));
    }
}
