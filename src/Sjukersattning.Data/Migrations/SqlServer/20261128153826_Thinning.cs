using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sjukersattning.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Thinning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ThinnedCases",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OpenedYear = table.Column<int>(type: "int", nullable: false),
                    EndedYear = table.Column<int>(type: "int", nullable: false),
                    Before = table.Column<DateOnly>(type: "date", nullable: false),
                    Years = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ThinnedCases", x => x.CaseId);
                    table.ForeignKey(
                        name: "FK_ThinnedCases_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ThinnedCases_UnitId_OpenedYear",
                table: "ThinnedCases",
                columns: new[] { "UnitId", "OpenedYear" });

            Configurations.AppendOnly.Guard(migrationBuilder, "ThinnedCases");
            Configurations.AppendOnly.LetThinnedCasesGo(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ThinnedCases");
        }
    }
}
