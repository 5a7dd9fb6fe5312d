// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Cli.Benchmarks.Trees;

/// <summary>A tree of files as a large repository has them: the same one for the same numbers, on every machine.</summary>
/// <param name="root">Its folder.</param>
/// <param name="share">How many of a hundred files comply.</param>
/// <param name="mentions">How many of a hundred files have the digits in their body.</param>
internal sealed class Tree(string root, int share, int mentions)
{
    private const int FilesInFolder = 12;
    private const int FoldersInFolder = 9;

    // Nothing hangs on the choices being hard to guess.
#pragma warning disable CA5394
    private readonly Random _random = new(6);
#pragma warning restore CA5394

    /// <summary>Writes the files.</summary>
    public void Write(int count)
    {
        var text = new FileText(_random, share, mentions);
        for (var index = 0; index < count; index++)
        {
            var kind = NextKind();
            var folder = Path.Combine(root, FolderOf(index / FilesInFolder));
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, NameOf(kind, index)), text.Of(kind), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
    }

    private static string NameOf(FileKind kind, int index) => kind.Ending[0] == '.' ? $"part_{index}{kind.Ending}" : $"{kind.Ending}.{index}";

    /// <summary>The folders as a tree that fills up level by level: 0, then 9 below it, then 81 below these.</summary>
    private static string FolderOf(int number) => number == 0
        ? "services"
        : Path.Combine(FolderOf((number - 1) / FoldersInFolder), $"component_{(number - 1) % FoldersInFolder}");

    private FileKind NextKind()
    {
        var number = _random.Next(FileKinds.All.Sum(kind => kind.Share));
        foreach (var kind in FileKinds.All)
        {
            number -= kind.Share;
            if (number < 0)
            {
                return kind;
            }
        }

        return FileKinds.All[0];
    }
}
