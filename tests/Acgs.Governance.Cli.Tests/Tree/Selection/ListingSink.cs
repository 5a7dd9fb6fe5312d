// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Selection;

namespace Acgs.Governance.Cli.Tests.Tree.Selection;

/// <summary>Gathers the paths that it is handed.</summary>
internal sealed class ListingSink : IFileSink
{
    private readonly List<byte[]> _paths = [];

    /// <summary>The files that a request stands for, in order; one that is handed over twice is here twice.</summary>
    public static IReadOnlyList<byte[]> PathsOf(FileRequest request, out FileSelection selection)
    {
        var sink = new ListingSink();
        selection = new(request);
        Assert.True(selection.HandTo(sink));
        sink._paths.Sort((left, right) => left.AsSpan().SequenceCompareTo(right));
        return sink._paths;
    }

    public IFileVisitor CreateVisitor(IFileReader reader) => new Visitor(_paths);

    private sealed class Visitor(List<byte[]> paths) : IFileVisitor
    {
        public void Enter(ReadOnlySpan<byte> folder, bool hasSettings)
        {
        }

        public void Visit(ReadOnlySpan<byte> path, bool isVendored)
        {
            lock (paths)
            {
                paths.Add(path.ToArray());
            }
        }

        public void Dispose()
        {
        }
    }
}
