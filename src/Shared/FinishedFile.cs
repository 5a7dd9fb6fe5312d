// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.InteropServices;
using System.Text;

namespace Acgs.Governance;

/// <summary>A file that is made beside its place, so that nobody reads half of it, and then put there.</summary>
internal static class FinishedFile
{
    private const int AlreadyThere = 17;

    /// <summary>Puts it in its place, unless there is one: of several processes that come at once the first wins.</summary>
    /// <param name="made">The finished file, which the caller deletes.</param>
    /// <param name="path">Its place, in the same folder.</param>
    /// <returns>Whether it is there; if not, another one is.</returns>
    /// <exception cref="IOException">It cannot be put there.</exception>
    public static bool TryPlace(string made, string path)
    {
        // Outside of Windows File.Move looks whether there is one, and then replaces what another process has put there in between.
        if (!OperatingSystem.IsWindows())
        {
            if (Link(Encode(made), Encode(path)) == 0)
            {
                return true;
            }

            if (Marshal.GetLastPInvokeError() == AlreadyThere)
            {
                return false;
            }
        }

        return TryMove(made, path);
    }

    // Also where a file system has no links.
    private static bool TryMove(string made, string path)
    {
        try
        {
            File.Move(made, path, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
    }

    private static byte[] Encode(string path) => Encoding.UTF8.GetBytes(path + '\0');

    // Plain arrays need no generated code, and so no unsafe blocks.
    [DllImport("libc", EntryPoint = "link", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link(byte[] made, byte[] path);
}
