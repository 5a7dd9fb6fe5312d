// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Cli.Benchmarks.Trees;

// FOLDER FILES [SHARE [MENTIONS]]: writes a tree of that many files, of which SHARE in a hundred comply and MENTIONS in a hundred have the
// digits in their body, and puts it into a git repository.
if (args is not [var folder, var count, .. var rest]
    || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var files)
    || !int.TryParse(rest is [var given, ..] ? given : "85", NumberStyles.None, CultureInfo.InvariantCulture, out var share)
    || !int.TryParse(rest is [_, var more] ? more : "0", NumberStyles.None, CultureInfo.InvariantCulture, out var mentions))
{
    await Console.Error.WriteLineAsync("Usage: FOLDER FILES [COMPLIANT FILES IN A HUNDRED, 85 [FILES WITH THE DIGITS IN THEIR BODY IN A HUNDRED, 0]]");
    return 2;
}

if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
{
    await Console.Error.WriteLineAsync($"'{folder}' is not empty: name a folder that does not exist yet.");
    return 2;
}

var tree = new Tree(Path.GetFullPath(folder), share, mentions);
tree.Write(files);
return await GitCommit.OfAllAsync(folder);
