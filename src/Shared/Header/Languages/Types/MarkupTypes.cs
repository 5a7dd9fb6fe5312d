// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Types;

/// <summary>XML and what looks like it.</summary>
internal static class MarkupTypes
{
    private static readonly StringSyntax[] Sections = [new("<![CDATA[", "]]>"), new("<?", "?>")];

    public static readonly FileType[] All =
    [
        FileType.Commented(
            "xml",
            ".xml .csproj .fsproj .vbproj .proj .props .targets .config .nuspec .resx .slnx .ruleset .runsettings .xaml .xsd .xsl .xslt "
            + ".axaml .dbproj .sqlproj .vcxproj .filters .shproj .projitems .wixproj .wxs .wxi .resw .vsixmanifest .appxmanifest .manifest .pubxml .settings .rng .sch "
            + ".wsdl .xmi .plist .storyboard .xib .iml .pom .jrxml .fxml .atom .rss .kml .gpx .xlf .xliff .tmx .dita .ditamap .bpmn .dmn .launch .urdf .xacro .ui .qrc",
            Styles.Markup, Prologues.Xml, BodyComments.Delimited, Sections),
        FileType.Commented("svg", ".svg", Styles.Markup, Prologues.Drawing, BodyComments.Delimited, Sections),
        FileType.Commented(
            "html", ".html .htm .xhtml .shtml", Styles.Markup, Prologues.Html, BodyComments.Delimited,
            [.. Sections, new("<script", "</script>"), new("<style", "</style>"), new("<textarea", "</textarea>"), new("<title", "</title>")],
            bareLine: BareLine.Content, variant: FileVariant.Template),
        FileType.Commented("dtd", ".dtd .ent", Styles.Markup, Prologues.Xml),
    ];
}
